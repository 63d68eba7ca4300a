#pragma once
#include <cstddef>
#include <vector>

namespace portraits {

/// What one output was made from: territories whose file was read, and values by indicator and perimeter (numbers of Findings). Atlas and
/// Findings note it where they are asked, so that no list of inputs is kept by hand.
class Reads {
public:
    void territory(std::size_t position) { mark(territories_, position); }
    void value(std::size_t indicator, std::size_t perimeter);
    /// Adds what another output, shared by this one, was made from.
    void merge(const Reads& other);
    bool has_territory(std::size_t position) const { return position < territories_.size() && territories_[position]; }
    const std::vector<std::vector<bool>>& values() const { return values_; }

    /// Where the calling thread notes what it reads; null when nobody asks. One output is composed by one thread.
    static Reads* current();

    /// Notes into `into` all that this thread reads during the scope. Scopes nest: the inner one alone is told.
    class Scope {
    public:
        explicit Scope(Reads& into);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Reads* outer_;
    };

private:
    static void mark(std::vector<bool>& bits, std::size_t position) {
        if (position >= bits.size()) bits.resize(position + 1);
        bits[position] = true;
    }
    static void merge(std::vector<bool>& into, const std::vector<bool>& other);

    std::vector<bool> territories_;           // in the Atlas's order
    std::vector<std::vector<bool>> values_;   // by indicator, then by perimeter
};

}  // namespace portraits
