#!/usr/bin/env python3
"""Writes math-partials.csv, the partial derivatives that MathPartialsTest expects.

Each expectation is a central difference of the function itself, taken with a step so small and so
many digits that the result is exact far beyond a double: no derivative formula is used, so none
can be wrong here in the way it is wrong in a rule. Each is computed with two steps, which have to
agree. Needs mpmath.

    python3 math-partials.py > math-partials.csv
"""

from mpmath import mp, mpf

mp.dps = 2600

STEP = mpf(10) ** -380
OTHER_STEP = mpf(10) ** -390


def remainder(x, y):
    """IEEE remainder; no point below is halfway between two quotients."""
    return x - mp.nint(x / y) * y


FUNCTIONS = {
    "exp": mp.exp,
    "expm1": lambda x: mp.exp(x) - 1,
    "log": mp.log,
    "log10": lambda x: mp.log(x) / mp.log(10),
    "log1p": lambda x: mp.log(1 + x),
    "sqrt": mp.sqrt,
    "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)),
    "pow": mp.power,
    "hypot": mp.hypot,
    "sin": mp.sin,
    "cos": mp.cos,
    "tan": mp.tan,
    "asin": mp.asin,
    "acos": mp.acos,
    "atan": mp.atan,
    "atan2": mp.atan2,
    "sinh": mp.sinh,
    "cosh": mp.cosh,
    "tanh": mp.tanh,
    "asinh": mp.asinh,
    "acosh": mp.acosh,
    "atanh": mp.atanh,
    "toRadians": lambda x: x * mp.pi / 180,
    "toDegrees": lambda x: x * 180 / mp.pi,
    "fma": lambda a, b, c: a * b + c,
    "scalb": lambda x, scale: mp.ldexp(x, int(scale)),
    "IEEEremainder": remainder,
    "abs": abs,
    "max": max,
    "min": min,
    "clamp": lambda value, low, high: min(high, max(value, low)),
    "copySign": lambda magnitude, sign: abs(magnitude) * mp.sign(sign),
    "floor": mp.floor,
    "ceil": mp.ceil,
    "rint": mp.nint,
    "signum": mp.sign,
}


def central_difference(function, arguments, position, step):
    # Far smaller than the distance of any point below to a singularity or a step.
    size = min([abs(a) for a in arguments if a != 0] + [mpf(1)])
    h = step * size
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
    # A difference of an even function at 0, or of a constant, is 0 without rounding.
    return float(mp.nstr(first, 40, strip_zeros=False))


def row(name, position, arguments):
    expected = partial(name, arguments, position)
    digits = ("%.17g" % expected).replace("inf", "Infinity")
    print(",".join([name, str(position), digits] + [repr(a) for a in arguments]))


def rows(name, points, positions):
    for point in points:
        for position in positions:
            row(name, position, point)


def unary(name, points):
    rows(name, [(float(x),) for x in points], [0])


def signed(points):
    return [-x for x in reversed(points)] + points


def pairs(first, second):
    return [(float(x), float(y)) for x in first for y in second]


SMALL = [5e-324, 1e-310, 1e-300, 1e-20, 1e-8, 1e-3, 0.1, 0.3, 0.5, 0.7]
LARGE = [1.0, 1.5, 2.0, 3.0, 10.0, 36.7, 100.0, 1e5, 1e8, 1e16, 1e150, 1e300, 1.7e308]
BELOW_ONE = [0.9, 0.999, 1 - 1e-9, 1 - 2.0**-53]
ABOVE_ONE = [1 + 2.0**-52, 1 + 1e-9, 1.001]
EXPONENTIAL = [1e-300, 1e-8, 0.1, 0.49, 0.51, 1.0, 2.0, 5.0, 10.0, 19.0, 36.7, 100.0, 300.0, 350.0]


def main():
    print("# Partial derivatives of java.lang.Math, by math-partials.py beside this file: central")
    print("# differences of the functions with 2600 digits (mpmath), rounded to double at the end.")
    print("# method,argument,partial derivative,arguments...")

    unary("exp", signed(EXPONENTIAL + [700.0, 709.7]) + [0.0, -740.0, 1e3, -1e3])
    unary("expm1", signed(EXPONENTIAL + [700.0, 709.7]) + [0.0, -740.0, 1e3])
    for name in ["log", "log10", "sqrt"]:
        unary(name, SMALL + BELOW_ONE + ABOVE_ONE + LARGE)
    unary("log1p", signed(SMALL + BELOW_ONE) + [0.0] + LARGE)
    unary("cbrt", signed(SMALL + LARGE))
    for name in ["sin", "cos"]:
        unary(name, signed(SMALL + LARGE + [22.0, 1.5707963267948966, 3.141592653589793]) + [0.0])
    unary("tan", signed(SMALL + LARGE + [22.0, 1.5707963267948966, 3.141592653589793]) + [0.0])
    for name in ["asin", "acos", "atanh"]:
        unary(name, signed(SMALL + BELOW_ONE) + [0.0])
    for name in ["atan", "asinh"]:
        unary(name, signed(SMALL + BELOW_ONE + LARGE) + [0.0, 2.0**28, 1.3e154])
    unary("acosh", ABOVE_ONE + LARGE[1:])
    for name in ["sinh", "cosh", "tanh"]:
        points = EXPONENTIAL + [0.5493061443340548, 0.55, 354.0, 700.0, 710.0]
        unary(name, signed(points) + [0.0, 1e3])
    for name in ["toRadians", "toDegrees"]:
        unary(name, [-180.0, 0.0, 1.0])

    bases = [5e-324, 1e-310, 1e-300, 0.1, 0.5, 1 - 2.0**-53, 1.0, 1 + 2.0**-52]
    bases += [1.5, 2.0, 10.0, 100.0, 1e10, 1e300, 1.7e308]
    exponents = [-154.3, -30.5, -2.0, -1.0, -0.5, 0.0, 1e-20, 0.1, 0.5, 1.0, 1.01]
    exponents += [2.0, 3.0, 7.3, 154.0]
    rows("pow", pairs(bases, exponents), [0, 1])
    integers = [-5, -3, -2, -1, 0, 1, 2, 3, 4, 31]
    rows("pow", pairs([-1e200, -1e10, -10.0, -2.0, -1.0, -0.5, -1e-10, -1e-200], integers), [0])
    # Results that are subnormal, overflow or underflow while the partials do not.
    extremes = [(1e-10, 31.5), (1e-10, 32.3), (1e300, 1.05), (1e-300, 1.07), (1.007, 101700.0)]
    extremes += [(1 + 2.0**-52, 3.2e18), (2.0, -1074.0), (2.0, 1024.0), (1e-320, 1.5)]
    rows("pow", [(x, float(y)) for x, y in extremes], [0, 1])

    legs = [0.0, 5e-324, 1e-310, 1e-300, 1e-160, 1e-8, 0.5, 1.0, 3.0, 1e8, 1e160, 1e300, 1.7e308]
    rows("hypot", [p for p in pairs(signed(legs)[::4], legs) if p != (0.0, 0.0)], [0, 1])
    extremes = [(5e-324, 5e-324), (1e-323, -1.5e-323), (1.7e308, 1.6e308), (-1e308, 1.7e308)]
    rows("hypot", extremes, [0, 1])
    rows("atan2", [p for p in pairs(signed(legs)[::4], signed(legs)[::2]) if 0.0 not in p], [0, 1])
    on_axes = [(0.0, 5e-324), (0.0, 3.0), (0.0, 1e300), (5e-324, 0.0), (-3.0, 0.0), (1e300, 0.0)]
    rows("atan2", on_axes, [0, 1])

    for scale in [-1074, -3, 0, 10, 1023]:
        row("scalb", 0, (3.0, scale))
    rows("fma", [(2.0, -3.0, 5.0), (0.0, 1e300, -1.0), (1e-300, 0.0, 0.0)], [0, 1, 2])
    remainders = [(7.0, 3.0), (8.0, 3.0), (-7.0, 3.0), (7.0, -3.0), (1e300, 7.0), (1.0, 1e300)]
    remainders += [(1.7e308, 1e308), (-1.7e308, 1e308), (1e16, 3.0), (12345.678, 0.001)]
    rows("IEEEremainder", remainders, [0, 1])

    unary("abs", signed([5e-324, 2.0, 1.7e308]))
    for name in ["max", "min", "copySign"]:
        rows(name, pairs([-1e300, -2.0, 5e-324, 2.5], [-3.0, -5e-324, 1e-300, 2.0]), [0, 1])
    rows("clamp", [(v, -1.0, 2.0) for v in [-1e300, -1.5, 0.0, 1.9, 3.0]], [0, 1, 2])
    for name in ["floor", "ceil", "rint", "signum"]:
        unary(name, [-1e8 - 0.25, -1.7, 0.3, 2.7])


main()
