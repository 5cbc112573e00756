using System.Collections.Frozen;
using System.Globalization;
using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Infrastructure.Geography;

/// <summary>The communes of the embedded reference list (INSEE and data.gouv.fr, Licence Ouverte 2.0: README.md beside this file).</summary>
internal sealed class Communes : ICommunes
{
    private readonly Lazy<(FrozenDictionary<string, GeoPoint?> Points, FrozenDictionary<string, GeoPoint> Departments)> _list = new(Read);

    public bool Knows(string code) => _list.Value.Points.ContainsKey(code);

    public GeoPoint? PointOf(string code)
    {
        var (points, departments) = _list.Value;
        return points.TryGetValue(code, out var point) ? point ?? departments.GetValueOrDefault(DepartmentOf(code)) : null;
    }

    public bool IsApproximate(string code) => _list.Value.Points.TryGetValue(code, out var point) && point is null;

    // Overseas departments have three characters.
    private static string DepartmentOf(string code) => code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? code[..3] : code[..2];

    private static (FrozenDictionary<string, GeoPoint?> Points, FrozenDictionary<string, GeoPoint> Departments) Read()
    {
        using var stream = typeof(Communes).Assembly.GetManifestResourceStream("Konexio.Enrolment.Infrastructure.Geography.communes.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var points = new Dictionary<string, GeoPoint?>(38_000, StringComparer.Ordinal);
        var departments = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            // A name may hold a quoted comma; the code comes before it and the point after it.
            var code = line[..line.IndexOf(',', StringComparison.Ordinal)];
            var east = line.LastIndexOf(',');
            var north = line.LastIndexOf(',', east - 1);
            var point = north + 1 == east ? null : GeoPoint.Create(Number(line.AsSpan(north + 1, east - north - 1)), Number(line.AsSpan(east + 1))).Value;
            if (code.Length < 5) departments[code] = point!;
            else points[code] = point;
        }

        return (points.ToFrozenDictionary(StringComparer.Ordinal), departments.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);
}
