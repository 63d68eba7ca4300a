#pragma once
#include <map>
#include <string>

#include "base/diagnostics.hpp"

namespace portraits {

/// Lets the first few complaints of each code through and counts the others: a wrong column must not print 35,000 lines.
class FewComplaints {
public:
    explicit FewComplaints(Diagnostics& diagnostics) : diagnostics_(&diagnostics) {}
    ~FewComplaints();
    FewComplaints(const FewComplaints&) = delete;
    FewComplaints& operator=(const FewComplaints&) = delete;

    void error(const std::string& code, const Origin& origin, std::string text, std::string help = {});

private:
    struct Seen {
        int count = 0;
        Origin last;
    };
    Diagnostics* diagnostics_;
    std::map<std::string, Seen> seen_;
};

}  // namespace portraits
