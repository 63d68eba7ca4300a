#include "model/reads.hpp"

namespace portraits {

namespace {
thread_local Reads* told = nullptr;
}  // namespace

void Reads::value(std::size_t indicator, std::size_t perimeter) {
    if (indicator >= values_.size()) values_.resize(indicator + 1);
    values_[indicator].set(perimeter);
}

void Reads::merge(const Reads& other) {
    perimeters_.insert(other.perimeters_.begin(), other.perimeters_.end());
    territories_.merge(other.territories_);
    if (values_.size() < other.values_.size()) values_.resize(other.values_.size());
    for (std::size_t i = 0; i < other.values_.size(); ++i) values_[i].merge(other.values_[i]);
}

Reads* Reads::current() { return told; }
Reads::Scope::Scope(Reads& into) : outer_(told) { told = &into; }
Reads::Scope::~Scope() { told = outer_; }

}  // namespace portraits
