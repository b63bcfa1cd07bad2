// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/organizationtreemodel.h"

#include <algorithm>

namespace hubdeck {

//! A place in the tree of OrganizationTreeModel; children are owned.
struct OrganizationTreeModel::Node {
    Kind kind = Kind::AllGroups;
    OrganizationRef group;
    Environment environment;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children; // environments first, then groups
    bool isReading = false;
    bool isRead = false; // the environments
    std::optional<ApiError> error;

    Node &insert(int row, Kind childKind)
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->parent = this;
        return **children.insert(children.begin() + row, std::move(child));
    }
    Node &add(Kind childKind) { return insert(int(children.size()), childKind); }
    int row() const
    {
        const auto isThis = [this](const std::unique_ptr<Node> &child) { return child.get() == this; };
        return int(std::find_if(parent->children.begin(), parent->children.end(), isThis) - parent->children.begin());
    }
    int environmentCount() const
    {
        return int(std::count_if(children.begin(), children.end(),
            [](const std::unique_ptr<Node> &child) { return child->kind == Kind::Environment; }));
    }
    Node *findEnvironment(const EnvironmentId &id) const
    {
        for (const std::unique_ptr<Node> &child : children) {
            if (child->kind == Kind::Environment && child->environment.id == id)
                return child.get();
        }
        return nullptr;
    }
};

} // namespace hubdeck
