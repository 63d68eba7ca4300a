#pragma once
#include <vector>

namespace portraits {

/// A disc to place on a horizontal line: its x is given, its y is found.
struct SwarmDot {
    double x = 0, radius = 0;
};

/// Offsets from the line so that no two discs overlap, each as near to it as it can be; the disc `first` (−1: none) stays on the line.
/// Deterministic: discs are placed by x then index, and ties go up and down in turn.
std::vector<double> swarm(const std::vector<SwarmDot>& dots, int first);

}  // namespace portraits
