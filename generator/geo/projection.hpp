#pragma once
#include <vector>

#include "geo/geography.hpp"

struct pj_ctx;
struct PJconsts;

namespace portraits {

/// Degrees (WGS 84, longitude first) to metres of a projected EPSG system, by PROJ. Not thread-safe. Throws EnvironmentError
/// when PROJ's database lacks the system.
class Projection {
public:
    explicit Projection(int epsg);
    ~Projection();
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;

    /// Points that cannot be projected come back as infinities.
    Metres to_metres(LonLat degrees) const;
    void to_metres(std::vector<Metres>& degrees) const;  // in place: x = longitude, y = latitude
    /// The way back.
    LonLat to_degrees(Metres metres) const;

private:
    pj_ctx* context_;
    PJconsts* transform_ = nullptr;
};

}  // namespace portraits
