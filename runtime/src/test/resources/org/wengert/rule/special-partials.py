#!/usr/bin/env python3
"""Writes special-partials.csv, the partial derivatives that SpecialPartialsTest expects.

As in math-partials.py each expectation is a central difference of the function itself, with so
many digits that no digit of a double is lost, and with two steps that have to agree. The
incomplete gamma and beta functions are summed here by their power series, whose terms have one
sign. Needs mpmath. Takes some minutes.

    python3 special-partials.py > special-partials.csv
"""

from mpmath import mp, mpf

mp.dps = 500

STEP = mpf(10) ** -60
OTHER_STEP = mpf(10) ** -66


def series(term, ratio):
    """The sum of positive terms: the first one, and the ratio of each to the one before."""
    total = term
    n = 0
    while True:
        n += 1
        factor = ratio(n)
        term *= factor
        total += term
        if factor < 1 and term < total * (1 - factor) * mp.eps / 16:
            return total


def gamma_p(a, x):
    """DLMF 8.11.4."""
    first = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    return series(first, lambda n: x / (a + n))


def beta_i(x, a, b):
    """DLMF 8.17.8, on the side where the terms fall quickly in the end."""
    if x > 0.5:
        return 1 - beta_i(1 - x, b, a)
    first = mp.exp(a * mp.log(x) + b * mp.log(1 - x) - log_beta(a, b)) / a
    return series(first, lambda n: (a + b + n - 1) / (a + n) * x)


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def log_abs_gamma(x):
    return mp.log(abs(mp.gamma(x)))


def erfc_inverse(x):
    guess = mp.erfinv(1 - x) if x > 1e-5 else mp.sqrt(-mp.log(x * mp.sqrt(-mp.log(x) * mp.pi)))
    return mp.findroot(lambda r: mp.log(mp.erfc(r) / x), guess)


FUNCTIONS = {
    "erf": lambda x, y=None: mp.erf(x) if y is None else mp.erf(y) - mp.erf(x),
    "erfc": mp.erfc,
    "erfcx": lambda x: mp.exp(x * x) * mp.erfc(x),
    "erfInv": mp.erfinv,
    "erfcInv": erfc_inverse,
    "normalInverse": lambda x: -mp.sqrt(2) * erfc_inverse(2 * x),
    "gamma": mp.gamma,
    "logGamma": log_abs_gamma,
    "digamma": mp.digamma,
    "trigamma": lambda x: mp.psi(1, x),
    "logGamma1p": lambda x: mp.loggamma(1 + x),
    "invGamma1pm1": lambda x: 1 / mp.gamma(1 + x) - 1,
    "gammaRatio": lambda a, b: mp.gamma(a) / mp.gamma(b),
    "gammaDelta": lambda a, d: mp.gamma(a) / mp.gamma(a + d),
    "beta": lambda a, b: mp.exp(log_beta(a, b)),
    "logBeta": log_beta,
    "regularizedGammaP": gamma_p,
    "lowerGamma": lambda a, x: gamma_p(a, x) * mp.gamma(a),
    "upperGamma": lambda a, x: (1 - gamma_p(a, x)) * mp.gamma(a),
    "gammaDensity": lambda a, x: mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a)),
    "regularizedBeta": beta_i,
    "betaDensity": lambda x, a, b: mp.exp(
        (a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x) - log_beta(a, b)
    ),
    "incompleteBeta": lambda x, a, b: beta_i(x, a, b) * mp.exp(log_beta(a, b)),
    "incompleteBetaComplement": lambda x, a, b: beta_i(1 - x, b, a) * mp.exp(log_beta(a, b)),
    "besselJ": lambda order, x: mp.besselj(order, x),
}


def central_difference(function, arguments, position, step):
    h = step * min([abs(a) for a in arguments if a != 0] + [mpf(1)])
    above = list(arguments)
    below = list(arguments)
    above[position] += h
    below[position] -= h
    return (function(*above) - function(*below)) / (2 * h)


def partial(name, arguments, position):
    exact = [mpf(a) for a in arguments]
    first = central_difference(FUNCTIONS[name], exact, position, STEP)
    second = central_difference(FUNCTIONS[name], exact, position, OTHER_STEP)
    assert abs(first - second) <= abs(first) * mpf(10) ** -30, (name, arguments, position)
    return float(mp.nstr(first, 40, strip_zeros=False))


def rows(name, points, positions):
    for point in points:
        arguments = [float(a) for a in point]
        value = FUNCTIONS[name](*[mpf(a) for a in arguments])
        for position in positions:
            numbers = [partial(name, arguments, position), float(value)] + arguments
            texts = [repr(a).replace("inf", "Infinity") for a in numbers]
            print(",".join([name, str(position)] + texts))


def unary(name, points):
    rows(name, [(x,) for x in points], [0])


def signed(points):
    return [-x for x in reversed(points)] + points


def gamma_points():
    shapes = [1e-10, 0.01, 0.3, 0.5, 1, 1.3, 2, 7.5, 9.99, 10, 30, 500, 3000.5, 99999]
    for a in shapes:
        width = max(a, 0.3) ** 0.5
        for steps in [-30, -5, -0.5, 0, 0.3, 1, 5, 30]:
            x = a + steps * width
            if x > 0:
                yield (a, x)
        if a < 1e5:
            for factor in [1e-3, 0.1, 0.5]:
                yield (a, a * factor)
    for a, steps in [(1e5, -5), (1e5, 0), (1e5, 5), (1e5, 30), (3e6, -2), (3e6, 0.3), (3e6, 6)]:
        yield (a, a + steps * a**0.5)
    for a in [1e-10, 0.3, 0.5, 1, 2, 7.5]:
        for x in [1e-300, 1e-20, 1e-3, 0.5, 0.9, 1.4999, 1.5, 1.9, 20, 200, 600]:
            yield (a, x)


def beta_points():
    shapes = [1e-3, 0.3, 1, 2.5, 20, 2e4]
    for a in shapes:
        for b in shapes:
            mean = a / (a + b)
            width = (mean * (1 - mean) / (a + b + 1)) ** 0.5
            for steps in [-8, -0.6, 0, 0.7, 8]:
                x = mean + steps * width
                if 0 < x < 1:
                    yield (x, a, b)
            for x in [1e-200, 1e-9, 0.5, 1 - 1e-9]:
                if max(a, b) < 100:
                    yield (x, a, b)


def main():
    print("# Partial derivatives of special functions, by special-partials.py beside this file:")
    print("# central differences of the functions with 500 digits (mpmath), rounded at the end.")
    print("# function,argument,partial derivative,value,arguments...")

    around = [1e-300, 1e-8, 0.1, 0.4769, 0.5, 1.0, 2.0, 3.5, 5.0, 6.5, 9.0, 15.0, 26.0]
    unary("erf", signed(around) + [0.0])
    unary("erfc", signed(around) + [0.0])
    unary("erfcx", [-26.0, -3.0, -1.0, -1e-8, 0.0] + around + [100.0, 1e8, 1e100])
    rows("erf", [(-1.0, 2.0), (3.0, 0.5), (5.0, 6.0), (0.0, 0.0)], [0, 1])
    inside = [1e-300, 1e-8, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9, 1 - 2.0**-53]
    unary("erfInv", signed(inside) + [0.0])
    unary("erfcInv", [1e-300, 1e-100, 1e-10, 1e-3, 0.1, 0.5, 1.0, 1.3, 1.999, 2 - 2.0**-52])
    unary("normalInverse", [1e-300, 1e-100, 1e-10, 1e-3, 0.1, 0.5, 0.7, 0.999, 1 - 2.0**-53])

    positive = [1e-300, 1e-100, 1e-10, 1e-3, 0.1, 0.5, 0.9, 1.0, 1.2, 2.0, 3.7, 9.99, 10.0]
    positive += [49.0, 100.5, 1e4, 1e10]
    negative = [-1e-10, -0.1, -0.5, -0.9, -1.4, -2.001, -7.5, -20.3]
    unary("gamma", negative + positive[1:-2] + [170.5])
    unary("logGamma", negative + positive + [1e100, 1e300])
    unary("digamma", negative + positive[1:] + [1e100])
    unary("trigamma", negative + positive[2:] + [1e100])
    unary("logGamma1p", [-0.5, -0.3, -1e-9, 0.0, 1e-9, 0.5, 1.0, 1.5])
    unary("invGamma1pm1", [-0.5, -0.3, -1e-9, 0.0, 1e-9, 0.5, 1.0, 1.5])
    rows("gammaRatio", [(2.5, 3.5), (0.1, 100.0), (-0.5, 1.5), (150.0, 149.0)], [0, 1])
    rows("gammaDelta", [(2.5, 1e-9), (30.0, -1e-9), (100.0, 60.0), (9.9, -3.0)], [0, 1])
    sizes = [1e-10, 0.3, 1.0, 2.7, 11.0, 300.0, 1e8]
    pairs = [(p, q) for p in sizes for q in sizes]
    rows("logBeta", pairs, [0, 1])
    rows("beta", [(p, q) for p, q in pairs if p < 300 and q < 300], [0, 1])

    points = list(gamma_points())
    rows("regularizedGammaP", points, [0, 1])
    small = [(a, x) for a, x in points if 1e-3 < a < 40 and 1e-3 <= x < 100]
    for name in ["gammaDensity", "lowerGamma", "upperGamma"]:
        rows(name, small[::2], [0, 1])
    rows("lowerGamma", [(0.5, 0.4), (1, 1.5), (150.5, 200), (250, 1)], [0, 1])
    rows("upperGamma", [(0.5, 0.4), (1, 1.5), (150.5, 200), (250, 900)], [0, 1])
    points = list(beta_points())
    rows("regularizedBeta", points, [0, 1, 2])
    small = [(x, a, b) for x, a, b in points if 0.01 < a < 40 and 0.01 < b < 40 and x > 1e-9]
    for name in ["betaDensity", "incompleteBeta", "incompleteBetaComplement"]:
        rows(name, small[::2], [0, 1, 2])

    global STEP, OTHER_STEP
    STEP, OTHER_STEP, mp.dps = mpf(10) ** -30, mpf(10) ** -34, 120
    orders = [0.0, 0.3, 0.5, 1.0, 1.7, 2.0, 5.0, 12.25, 40.0, 150.5]
    arguments = [1e-6, 0.1, 0.9, 2.404825557695773, 8.0, 24.9, 25.1, 60.0, 133.0, 1000.0]
    rows("besselJ", [(n, x) for n in orders for x in arguments], [0, 1])


main()
