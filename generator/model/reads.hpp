#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace portraits {

/// A set of small numbers, one bit each: what is set is found without looking at all that is not.
class Marks {
public:
    void set(std::size_t at) {
        if (at / 64 >= words_.size()) words_.resize(at / 64 + 1);
        words_[at / 64] |= std::uint64_t{1} << at % 64;
    }
    bool has(std::size_t at) const { return at / 64 < words_.size() && (words_[at / 64] >> at % 64 & 1) != 0; }
    void merge(const Marks& other) {
        if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
        for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
    }
    /// Calls with each number, ascending.
    template <class Call> void each(const Call& call) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) call(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }

private:
    std::vector<std::uint64_t> words_;
};

/// What one output was made from: territories whose file was read, and values by indicator and perimeter (numbers of Findings). Atlas and
/// Findings note it where they are asked, so that no list of inputs is kept by hand.
class Reads {
public:
    void territory(std::size_t position) { territories_.set(position); }
    /// All those of a perimeter: "TI", "TI27". A list of them in each portrait would be as long as the square of their number.
    void territories_of(const std::string& perimeter) { perimeters_.insert(perimeter); }
    void value(std::size_t indicator, std::size_t perimeter);
    /// Adds what another output, shared by this one, was made from.
    void merge(const Reads& other);
    const std::set<std::string>& perimeters() const { return perimeters_; }
    const Marks& territories() const { return territories_; }
    const std::vector<Marks>& values() const { return values_; }

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
    std::set<std::string> perimeters_;
    Marks territories_;           // in the Atlas's order
    std::vector<Marks> values_;   // by indicator, then by perimeter
};

}  // namespace portraits
