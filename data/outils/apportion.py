"""Sharing of a whole number between parts, without losing or inventing a unit."""


def apportion(total, weights, unit=1):
    """Whole shares of `total`, in multiples of `unit`, proportional to the weights (largest remainders)."""
    units = total // unit
    scale = units / sum(weights)
    shares = [int(weight * scale) for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (shares[i] - weights[i] * scale, i))
    for i in by_remainder[:units - sum(shares)]:
        shares[i] += 1
    return [share * unit for share in shares]


def bounded_apportion(total, bases, rates, low, high, unit):
    """Shares of `total`, each near base × rate and between `low` and `high` of its base."""
    factor = 1.0
    for _ in range(200):
        wanted = [base * min(high, max(low, rate * factor)) for base, rate in zip(bases, rates)]
        factor *= total / sum(wanted)
    return apportion(total, wanted, unit)
