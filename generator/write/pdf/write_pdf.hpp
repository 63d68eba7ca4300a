#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "layout/booklet.hpp"

namespace portraits {

/// Compressed bytes of shared pictures (base maps), made once per run and reused by every booklet. Thread-safe.
class SharedForms {
public:
    SharedForms();
    ~SharedForms();
    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

/// A tagged PDF 1.7 by libharu: PDF/UA-1's rules, embedded subsets, bookmarks, links, object streams. Same booklet, same bytes.
/// Throws EnvironmentError with libharu's code.
std::string write_pdf(const Booklet& booklet, const Theme& theme, SharedForms& forms);

}  // namespace portraits
