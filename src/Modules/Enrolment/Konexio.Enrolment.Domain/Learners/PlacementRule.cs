using System.Globalization;

namespace Konexio.Enrolment.Domain.Learners;

/// <summary>The least level that one DigComp area must have.</summary>
public sealed record AreaMinimum(DigitalArea Area, int Level);

/// <summary>One rule of placement, as data: what it asks for, what it suggests, and the reason that it gives.</summary>
public sealed record PlacementRule(string Code, string? TrackCode, string? StageCode, string ReasonCode)
{
    public CefrLevel? FrenchAtLeast { get; init; }

    public CefrLevel? FrenchAtMost { get; init; }

    public decimal? MeanAtLeast { get; init; }

    public decimal? MeanBelow { get; init; }

    public IReadOnlyList<AreaMinimum> Areas { get; init; } = [];

    /// <summary>Facts that the reason tells beside the learner's levels.</summary>
    public IReadOnlyDictionary<string, string> ReasonFacts { get; init; } = new Dictionary<string, string>();

    internal Reason Reason(CefrLevel french, DigitalLevels digital) =>
        new(ReasonCode, new Dictionary<string, string>(ReasonFacts) { ["french"] = Text(french), ["meanDigital"] = Text(digital.Mean) });

    internal IReadOnlyList<Reason> Unmet(CefrLevel french, DigitalLevels digital)
    {
        List<Reason> unmet = [];
        if (french < FrenchAtLeast) unmet.Add(Because("french-too-low", Text(french), Text(FrenchAtLeast.Value)));
        if (french > FrenchAtMost) unmet.Add(Because("french-too-high", Text(french), Text(FrenchAtMost.Value)));
        if (digital.Mean < MeanAtLeast) unmet.Add(Because("digital-mean-too-low", Text(digital.Mean), Text(MeanAtLeast.Value)));
        if (digital.Mean >= MeanBelow) unmet.Add(Because("digital-mean-too-high", Text(digital.Mean), Text(MeanBelow.Value)));
        unmet.AddRange(Areas
            .Where(minimum => digital[minimum.Area] < minimum.Level)
            .Select(minimum => Because("digital-area-too-low", Text(digital[minimum.Area]), Text(minimum.Level), minimum.Area)));
        return unmet;
    }

    private static Reason Because(string code, string actual, string limit, DigitalArea? area = null)
    {
        var facts = new Dictionary<string, string> { ["actual"] = actual, ["limit"] = limit };
        if (area is { } named) facts["area"] = CamelCase(named.ToString());
        return new Reason($"placement.{code}", facts);
    }

    private static string Text(CefrLevel level) => CamelCase(level.ToString());

    private static string Text(decimal mean) => mean.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(int level) => level.ToString(CultureInfo.InvariantCulture);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
