// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clock.h"
#include "core/net/futures.h"

#include <QSet>

#include <algorithm>

namespace hubdeck {

//! One run of a create call whose request must not be sent twice: list what is there, POST, and when the answer is lost or tells nothing, look
//! again, up to three times within some seconds. Lives as long as a request or a pause is under way.
//! - one new thing that is what was asked for = created;
//! - nothing new that could be it = the error of the POST, with mayHaveHappened false;
//! - anything else (no list to be had, before or now; several new twins) = UnknownOutcome.
template <typename Item>
class ReconciledCreation final : public std::enable_shared_from_this<ReconciledCreation<Item>> {
public:
    enum class Likeness {
        Other, //!< cannot be what was asked for
        Suspect, //!< may be it
        Twin, //!< is just what was asked for
    };
    struct Steps {
        std::function<Reply<QList<Item>>()> list;
        std::function<QString(const Item &)> idOf;
        std::function<Likeness(const Item &)> compare;
        ApiRequest request;
        //! The thing an answer tells of; nothing for one that says no more than that it was made.
        std::function<Result<std::optional<Item>>(const ApiReply &)> decode;
    };
    struct Outcome {
        Item item;
        bool wasReconciled = false; //!< the answer was lost; it was found by listing
    };

    //! All are borrowed; \a context lives in the calling thread.
    ReconciledCreation(QObject &context, RequestQueue &queue, Clock &clock, Steps steps)
        : m_context(context), m_queue(queue), m_clock(clock), m_steps(std::move(steps))
    {
    }

    Reply<Outcome> start()
    {
        whenDone(m_steps.list(), &m_context, [self = this->shared_from_this()](const Result<QList<Item>> &before) {
            if (before)
                self->noteBefore(*before);
            else if (before.error().kind != ApiError::Kind::Protocol)
                return self->m_answer.finish(failure(before.error())); // nothing was sent
            // A list this program cannot read does not keep anybody from creating; only a lost answer could then not be settled.
            self->send();
        });
        return m_answer.reply();
    }

private:
    // A lost answer does not mean that the server has stopped working on the request: "not created" is only said after the last look.
    static constexpr std::chrono::seconds kPauses[] = {std::chrono::seconds(0), std::chrono::seconds(1), std::chrono::seconds(3)};

    void noteBefore(const QList<Item> &items)
    {
        m_before.emplace();
        for (const Item &item : items)
            m_before->insert(m_steps.idOf(item));
    }
    void send()
    {
        const auto decode = [decode = m_steps.decode](const ApiReply &reply) {
            Result<std::optional<Item>> told = decode(reply);
            if (told)
                return told;
            ApiError error = told.error();
            error.mayHaveHappened = true; // the status said success
            return Result<std::optional<Item>>(failure(error));
        };
        whenDone(decoded<std::optional<Item>>(m_queue.submit(m_steps.request), m_steps.request, &m_context, decode), &m_context,
            [self = this->shared_from_this()](const Result<std::optional<Item>> &told) { self->take(told); });
    }
    void take(const Result<std::optional<Item>> &told)
    {
        if (told && *told)
            return m_answer.finish(Outcome{**told, false});
        if (told) {
            m_isMade = true;
            m_loss = ApiError::protocol({}, QStringLiteral("made, but not in the list"));
        } else {
            m_loss = told.error();
            if (!m_loss.mayHaveHappened || m_loss.kind == ApiError::Kind::Cancelled)
                return m_answer.finish(failure(m_loss));
        }
        lookLater();
    }
    void lookLater()
    {
        m_clock.callAfter(kPauses[m_looks++], &m_context, [self = this->shared_from_this()] { self->look(); });
    }
    void look()
    {
        whenDone(m_steps.list(), &m_context, [self = this->shared_from_this()](const Result<QList<Item>> &now) {
            if (now)
                self->judge(*now);
            else if (now.error().kind == ApiError::Kind::Cancelled)
                self->m_answer.finish(failure(now.error()));
            else
                self->endUnknown(); // the queue has tried more than once
        });
    }
    void judge(const QList<Item> &now)
    {
        QList<Item> twins;
        int suspects = 0;
        for (const Item &item : now) {
            if (m_before && m_before->contains(m_steps.idOf(item)))
                continue;
            const Likeness likeness = m_steps.compare(item);
            suspects += likeness != Likeness::Other;
            if (likeness == Likeness::Twin)
                twins.append(item);
        }
        if (m_before && twins.size() == 1)
            return m_answer.finish(Outcome{twins.constFirst(), !m_isMade});
        if (m_looks < int(std::size(kPauses)))
            return lookLater();
        if (suspects > 0 || m_isMade)
            return endUnknown();
        ApiError error = m_loss;
        error.mayHaveHappened = false;
        m_answer.finish(failure(error));
    }
    void endUnknown()
    {
        ApiError error = m_loss;
        error.kind = ApiError::Kind::UnknownOutcome;
        error.mayHaveHappened = true;
        m_answer.finish(failure(error));
    }

    QObject &m_context;
    RequestQueue &m_queue;
    Clock &m_clock;
    const Steps m_steps;
    const Answer<Outcome> m_answer;
    std::optional<QSet<QString>> m_before; //!< nothing when the list could not be understood
    ApiError m_loss; //!< why the answer to the POST is not known
    bool m_isMade = false; //!< the answer said so, and no more
    int m_looks = 0;
};

} // namespace hubdeck
