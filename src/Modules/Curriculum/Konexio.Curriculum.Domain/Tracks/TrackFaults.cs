using System.Text.RegularExpressions;
using Konexio.Curriculum.Domain.DigComp;
using Konexio.Curriculum.Domain.Languages;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Tracks;

/// <summary>All that is wrong with a track's content, each fault with the place where it is.</summary>
internal static partial class TrackFaults
{
    public static IReadOnlyList<Error> Of(TrackContent track) =>
    [
        .. Code(track.Code, "/code"),
        .. Text(track.Name, "/name"),
        .. When(track.Stages.Count == 0, TrackErrors.NothingTaught, "/stages"),
        .. Doubled(track.Stages.Select(stage => stage.Code), "/stages"),
        .. track.Stages.SelectMany((stage, index) => Of(stage, $"/stages/{index}")),
    ];

    private static IEnumerable<Error> Of(Stage stage, string at) =>
    [
        .. Code(stage.Code, $"{at}/code"),
        .. Text(stage.Name, $"{at}/name"),
        .. When(stage.Units.Count == 0, TrackErrors.NothingTaught, $"{at}/units"),
        .. Doubled(stage.Units.Select(unit => unit.Code), $"{at}/units"),
        .. stage.Units.SelectMany((unit, index) => Of(unit, $"{at}/units/{index}")),
        // Outcomes are named by their code alone in a gate and in a learner's progress.
        .. Doubled(stage.Outcomes.Select(outcome => outcome.Code), $"{at}/units"),
        .. Of(stage.Gate, stage, $"{at}/gate"),
    ];

    private static IEnumerable<Error> Of(Unit unit, string at) =>
    [
        .. Code(unit.Code, $"{at}/code"),
        .. Text(unit.Title, $"{at}/title"),
        .. When(unit.Hours <= 0, TrackErrors.HoursNotPositive, $"{at}/hours"),
        .. unit.Outcomes.SelectMany((outcome, index) => Of(outcome, $"{at}/outcomes/{index}")),
    ];

    private static IEnumerable<Error> Of(Outcome outcome, string at) =>
    [
        .. Code(outcome.Code, $"{at}/code"),
        .. Text(outcome.Text, $"{at}/text"),
        .. When(outcome.Competences.Count == 0, TrackErrors.CompetenceRequired, $"{at}/competences"),
        .. outcome.Competences.SelectMany((code, index) =>
            When(!DigCompCatalogue.Knows(code), TrackErrors.UnknownCompetence, $"{at}/competences/{index}")),
    ];

    private static IEnumerable<Error> Of(Gate gate, Stage stage, string at)
    {
        var known = stage.Outcomes.Select(outcome => outcome.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. When(gate.MinimumAttendance is < 0 or > 1, TrackErrors.AttendanceOutOfRange, $"{at}/minimumAttendance"),
            .. gate.RequiredOutcomes.SelectMany((code, index) =>
                When(!known.Contains(code), TrackErrors.UnknownOutcome, $"{at}/requiredOutcomes/{index}")),
        ];
    }

    private static IEnumerable<Error> Code(string code, string at) => When(!Kebab().IsMatch(code), TrackErrors.MalformedCode, at);

    private static IEnumerable<Error> Text(Wording wording, string at) => When(wording.IsBlank, TrackErrors.WordingRequired, at);

    private static IEnumerable<Error> Doubled(IEnumerable<string> codes, string at) => codes
        .GroupBy(code => code, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => TrackErrors.CodeTwice.With("code", same.Key).At(at));

    private static IEnumerable<Error> When(bool wrong, Error error, string at) => wrong ? [error.At(at)] : [];

    [GeneratedRegex("^(?=.{1,60}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Kebab();
}
