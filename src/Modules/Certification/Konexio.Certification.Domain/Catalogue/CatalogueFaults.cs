using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Catalogue;

/// <summary>All that is wrong with a catalogue, each fault with the place where it is.</summary>
internal static partial class CatalogueFaults
{
    public static IReadOnlyList<Error> Of(CatalogueContent content)
    {
        var known = content.Modules.Select(module => module.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. When(content.Modules.Count == 0, CatalogueErrors.NoModules, "/modules"),
            .. Doubled(content.Modules.Select(module => module.Code), "/modules"),
            .. content.Modules.SelectMany((module, index) => Of(module, $"/modules/{index}")),
            .. Doubled(content.Awards.Select(award => award.Code), "/awards"),
            .. content.Awards.SelectMany((award, index) => Of(award, known, $"/awards/{index}")),
            .. Of(content.Settings),
        ];
    }

    private static IEnumerable<Error> Of(CertificationModule module, string at) =>
    [
        .. Code(module.Code, $"{at}/code"),
        .. When(module.Name.IsBlank, CatalogueErrors.WordingRequired, $"{at}/name"),
        .. When(string.IsNullOrWhiteSpace(module.SyllabusVersion), CatalogueErrors.SyllabusVersionRequired, $"{at}/syllabusVersion"),
        .. module.Test is null ? [] : Of(module.Test, $"{at}/test"),
    ];

    private static IEnumerable<Error> Of(TestRules test, string at) =>
    [
        .. When(test.Questions is < 1 or > 500, CatalogueErrors.QuestionsOutOfRange, $"{at}/questions"),
        .. When(test.Minutes is < 1 or > 600, CatalogueErrors.MinutesOutOfRange, $"{at}/minutes"),
        .. When(test.PassMark is < 1 or > 100, CatalogueErrors.MarkOutOfRange, $"{at}/passMark"),
    ];

    private static IEnumerable<Error> Of(Award award, HashSet<string> known, string at)
    {
        var choice = award.Optional.Count == 0 ? known.Except(award.Required).Count() : award.Optional.Count;
        return
        [
            .. Code(award.Code, $"{at}/code"),
            .. When(award.Name.IsBlank, CatalogueErrors.WordingRequired, $"{at}/name"),
            .. award.Required.SelectMany((code, index) => When(!known.Contains(code), CatalogueErrors.UnknownModule, $"{at}/required/{index}")),
            .. award.Optional.SelectMany((code, index) => When(!known.Contains(code), CatalogueErrors.UnknownModule, $"{at}/optional/{index}")),
            .. Doubled(award.Required.Concat(award.Optional), at),
            .. When(
                award.Count < 1 || award.Count < award.Required.Count || award.Count > award.Required.Count + choice,
                CatalogueErrors.CountOutOfRange,
                $"{at}/count"),
        ];
    }

    private static IEnumerable<Error> Of(CatalogueSettings settings) =>
    [
        .. Of(settings.Test, "/settings/test"),
        .. When(settings.Resits is { DaysBetween: < 1 } or { MaximumAttempts: < 1 }, CatalogueErrors.ResitsOutOfRange, "/settings/resits"),
        .. When(settings.CardMonths is < 1 or > 1200, CatalogueErrors.CardMonthsOutOfRange, "/settings/cardMonths"),
        .. When(settings.DiagnosticMark is < 1 or > 100, CatalogueErrors.MarkOutOfRange, "/settings/diagnosticMark"),
        .. settings.Stages.SelectMany((stage, index) => Code(stage.TrackCode, $"/settings/stages/{index}/trackCode")),
        .. settings.Stages.SelectMany((stage, index) => Code(stage.StageCode, $"/settings/stages/{index}/stageCode")),
    ];

    private static IEnumerable<Error> Code(string code, string at) => When(!Kebab().IsMatch(code), CatalogueErrors.MalformedCode, at);

    private static IEnumerable<Error> Doubled(IEnumerable<string> codes, string at) => codes
        .GroupBy(code => code, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => CatalogueErrors.CodeTwice.With("code", same.Key).At(at));

    private static IEnumerable<Error> When(bool wrong, Error error, string at) => wrong ? [error.At(at)] : [];

    [GeneratedRegex("^(?=.{1,60}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Kebab();
}
