namespace Konexio.Impact.Domain.Indicators;

/// <summary>All measures of one scope and period, or of one cell of a table.</summary>
public sealed record MeasuredCounts(IReadOnlyDictionary<Measure, long> Counted)
{
    public static MeasuredCounts None { get; } = new(new Dictionary<Measure, long>());

    public long this[Measure measure] => measure switch
    {
        Measure.One => 1,
        Measure.EndedEnrolments => this[Measure.CompletedEnrolments] + this[Measure.WithdrawnEnrolments],
        _ => Counted.GetValueOrDefault(measure),
    };
}
