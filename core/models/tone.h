// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hubdeck {

//! How a state is to be taken, apart from its word. A view draws each tone in its own colour and shape.
enum class Tone {
    Neutral, //!< says nothing about health: not set, unknown, stopped on purpose
    Good, //!< works as intended
    Progress, //!< the platform is busy with it, nobody has to do anything
    Waiting, //!< a person's next step is missing
    Failed, //!< does not work and will not by itself
};

} // namespace hubdeck
