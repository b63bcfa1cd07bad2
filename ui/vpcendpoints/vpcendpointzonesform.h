// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/networkconnections.h"
#include "core/cloudhub/vpcendpointdraft.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace hubdeck {

class FieldRow;
class MessageBanner;
class Panel;
class PlaceholderView;

//! In which of a private space's zones an endpoint is, and what that costs. Where the space's zones cannot be had, ids can be typed.
class VpcEndpointZonesForm final : public QWidget {
    Q_OBJECT
public:
    explicit VpcEndpointZonesForm(QWidget *parent = nullptr);

    void showLoading(const QString &spaceName);
    void showFailed(const ApiError &error);
    //! None: the platform named none, so they have to be typed.
    void setZones(const QList<AvailabilityZone> &zones);
    //! \a alreadyUsed: connections of the endpoint as it is. Nothing: not known yet.
    void setConnectionUse(const std::optional<NetworkConnectionUse> &use, int alreadyUsed = 0);

    void load(const VpcEndpointDraft &draft);
    VpcEndpointDraft draft() const; //!< as loaded, with these zones
    QList<VpcEndpointDraft::Error> errors() const; //!< of the zones
    bool showsErrors() const;
    //! Shows what is missing, too; false when something is wrong. Moves the keyboard there.
    bool showAllErrors();
    //! A server's sentence on the zones, until they are changed; empty takes it away.
    void setServerError(const QString &sentence);
    void focusZones();
    QWidget *firstField() const; //!< null while there is none
    //! Those of setZones().
    QStringList spaceZoneIds() const;

Q_SIGNALS:
    void changed();
    void retryRequested();

private:
    QStringList zoneIds() const;
    void makeBoxes();
    void showTyping(bool typed);
    void onEdited();
    void showState();
    void showUse();

    VpcEndpointDraft m_loaded;
    QList<AvailabilityZone> m_zones;
    QStringList m_chosen;
    std::optional<NetworkConnectionUse> m_use;
    int m_alreadyUsed = 0;
    bool m_typesZones = false;
    bool m_showsMissing = false;
    QString m_serverError;

    Panel *m_placeholderPanel;
    PlaceholderView *m_placeholder;
    Panel *m_panel;
    QVBoxLayout *m_boxLayout;
    QList<QCheckBox *> m_boxes;
    QLineEdit *m_typed;
    FieldRow *m_typedRow;
    QLabel *m_error;
    QLabel *m_useText;
    MessageBanner *m_tooFew;
};

} // namespace hubdeck
