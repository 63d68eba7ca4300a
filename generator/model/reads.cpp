#include "model/reads.hpp"

namespace portraits {

namespace {
thread_local Reads* told = nullptr;
}  // namespace

void Reads::value(std::size_t indicator, std::size_t perimeter) {
    if (indicator >= values_.size()) values_.resize(indicator + 1);
    mark(values_[indicator], perimeter);
}

void Reads::merge(std::vector<bool>& into, const std::vector<bool>& other) {
    if (into.size() < other.size()) into.resize(other.size());
    for (std::size_t i = 0; i < other.size(); ++i)
        if (other[i]) into[i] = true;
}

void Reads::merge(const Reads& other) {
    merge(territories_, other.territories_);
    if (values_.size() < other.values_.size()) values_.resize(other.values_.size());
    for (std::size_t i = 0; i < other.values_.size(); ++i) merge(values_[i], other.values_[i]);
}

Reads* Reads::current() { return told; }
Reads::Scope::Scope(Reads& into) : outer_(told) { told = &into; }
Reads::Scope::~Scope() { told = outer_; }

}  // namespace portraits
