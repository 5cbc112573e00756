namespace Konexio.Impact.Domain.Publication;

/// <summary>Terms by unknown, and what they add up to.</summary>
internal sealed record Equation(IReadOnlyDictionary<int, int> Terms, int Sum);

/// <summary>The simplex method over unknowns that are not negative, from one solution to ever better ones.</summary>
internal sealed class Simplex
{
    private const double Nothing = 1e-9;
    private const int MostSteps = 5_000;

    private readonly int _width;
    private readonly List<double[]> _rows;
    private readonly List<int> _basis;

    private Simplex(int width, List<double[]> rows, List<int> basis) => (_width, _rows, _basis) = (width, rows, basis);

    /// <summary>A first solution, or null where there is none.</summary>
    public static Simplex? Start(int unknowns, IReadOnlyList<Equation> equations)
    {
        var width = unknowns + equations.Count;
        var rows = equations.Select((equation, row) => Row(equation, unknowns + row, width)).ToList();
        var start = new Simplex(width, rows, [.. Enumerable.Range(unknowns, equations.Count)]);

        var stopgaps = Enumerable.Range(unknowns, equations.Count).ToDictionary(at => at, _ => -1d);
        _ = start.Climb(stopgaps, _ => false);
        return start.Solution().Skip(unknowns).Sum() > 1e-6 ? null : start.Without(unknowns);
    }

    /// <summary>Makes the objective larger until a solution on the way is accepted, or it has no bound: then one exists that is.</summary>
    public bool Pursue(IReadOnlyDictionary<int, double> objective, Predicate<double[]> accepts) =>
        new Simplex(_width, [.. _rows.Select(row => (double[])row.Clone())], [.. _basis]).Climb(objective, accepts);

    private static double[] Row(Equation equation, int stopgap, int width)
    {
        var row = new double[width + 1];
        var sign = equation.Sum < 0 ? -1 : 1;
        foreach (var (at, factor) in equation.Terms) row[at] = sign * factor;
        row[stopgap] = 1;
        row[width] = sign * equation.Sum;
        return row;
    }

    private Simplex Without(int unknowns)
    {
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_basis[row] < unknowns) continue;

            var column = Array.FindIndex(_rows[row], 0, unknowns, value => Math.Abs(value) > 1e-7);
            if (column >= 0) Pivot(_rows, row, column);
            if (column >= 0) _basis[row] = column;
            else _rows.RemoveAt(row);
            if (column < 0) _basis.RemoveAt(row);
        }

        return new Simplex(unknowns, [.. _rows.Select(row => (double[])[.. row[..unknowns], row[_width]])], _basis);
    }

    private bool Climb(IReadOnlyDictionary<int, double> objective, Predicate<double[]> accepts)
    {
        var gain = Gain(objective);
        for (var step = 0; step < MostSteps; step++)
        {
            if (accepts(Solution())) return true;

            // Always the first that gains: slower, but it never walks in a circle.
            var column = Array.FindIndex(gain, 0, _width, value => value > Nothing);
            if (column < 0) return false;
            if (Leaving(column) is not { } row) return true;

            Pivot(_rows, row, column);
            _basis[row] = column;
            Subtract(gain, _rows[row], gain[column]);
        }

        return false;
    }

    private double[] Gain(IReadOnlyDictionary<int, double> objective)
    {
        var gain = new double[_width + 1];
        foreach (var (at, factor) in objective) gain[at] = factor;
        for (var row = 0; row < _rows.Count; row++) Subtract(gain, _rows[row], objective.GetValueOrDefault(_basis[row]));
        return gain;
    }

    private int? Leaving(int column)
    {
        int? leaving = null;
        var least = double.PositiveInfinity;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][column] <= Nothing) continue;

            var ratio = _rows[row][_width] / _rows[row][column];
            if (ratio > least + Nothing || (leaving is { } other && ratio > least - Nothing && _basis[row] > _basis[other])) continue;
            (leaving, least) = (row, ratio);
        }

        return leaving;
    }

    private double[] Solution()
    {
        var solution = new double[_width];
        for (var row = 0; row < _rows.Count; row++) solution[_basis[row]] = _rows[row][_width];
        return solution;
    }

    private static void Pivot(List<double[]> rows, int row, int column)
    {
        var pivot = rows[row][column];
        for (var at = 0; at < rows[row].Length; at++) rows[row][at] /= pivot;
        for (var other = 0; other < rows.Count; other++)
        {
            if (other != row) Subtract(rows[other], rows[row], rows[other][column]);
        }
    }

    private static void Subtract(double[] from, double[] row, double factor)
    {
        if (factor == 0) return;
        for (var at = 0; at < from.Length; at++) from[at] -= factor * row[at];
    }
}
