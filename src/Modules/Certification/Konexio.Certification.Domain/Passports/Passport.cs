using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.Passports;

/// <summary>
/// What a candidate has passed and what that earns. It is computed from the attempts and the rules alone, and never kept, so it can
/// neither be forgotten nor out of date.
/// </summary>
/// <remarks>
/// An award is earned under a version of the rules when the passes in exams sat before that version was replaced suffice for it. So
/// later and milder rules count for everybody, and later and stricter ones take nothing from anybody.
/// </remarks>
public sealed class Passport
{
    private readonly IReadOnlyList<Attempt> _bestPassesFirst;
    private readonly CatalogueHistory _history;

    private Passport(SkillsCardId card, IReadOnlyCollection<Attempt> attempts, CatalogueHistory history)
    {
        (SkillsCardId, _history) = (card, history);
        _bestPassesFirst =
        [
            .. attempts.Where(attempt => attempt.IsPublishedPass)
                .OrderByDescending(attempt => attempt.Score!.Value.Percent).ThenBy(attempt => attempt.SatAt).ThenBy(attempt => attempt.Id.Value),
        ];
        Modules = [.. Records(attempts)];
        Earned = [.. history.NewestFirst.SelectMany(version => EarnedUnder(version)).DistinctBy(earned => earned.AwardCode)];
        Awards = [.. history.Current.Content.Awards.Select(Progress)];
    }

    public SkillsCardId SkillsCardId { get; }

    /// <summary>Every module of the catalogue, and those that it no longer has but that were tried.</summary>
    public IReadOnlyList<ModuleRecord> Modules { get; }

    /// <summary>Every award of the rules in force, with what is missing for it.</summary>
    public IReadOnlyList<AwardProgress> Awards { get; }

    /// <summary>Every award that is earned, each under the newest rules under which it is.</summary>
    public IReadOnlyList<EarnedAward> Earned { get; }

    public static Passport Of(SkillsCard card, IReadOnlyCollection<Attempt> attempts, CatalogueHistory history)
    {
        if (attempts.Any(attempt => attempt.SkillsCardId != card.Id))
            throw new ArgumentException("They are another candidate's attempts.", nameof(attempts));

        return new Passport(card.Id, attempts, history);
    }

    internal EarnedAward? FindEarned(string awardCode) => Earned.FirstOrDefault(earned => earned.AwardCode == awardCode);

    /// <summary>Whether what a certificate says of modules is true.</summary>
    internal bool Backs(IEnumerable<CertifiedModule> modules, int catalogueVersion)
    {
        var passes = PassesUnder(catalogueVersion).Select(pass => (pass.Module.Code, pass.Module.SyllabusVersion)).ToHashSet();
        return modules.All(module => passes.Contains((module.Code, module.SyllabusVersion)));
    }

    private IEnumerable<Attempt> PassesUnder(int catalogueVersion)
    {
        var end = _history.EndOf(catalogueVersion);
        return _bestPassesFirst.Where(pass => end is null || pass.SatAt < end);
    }

    private IEnumerable<EarnedAward> EarnedUnder(CatalogueVersion version)
    {
        var passes = PassesUnder(version.Number).DistinctBy(pass => pass.Module.Code).ToList();
        var byCode = passes.ToDictionary(pass => pass.Module.Code, StringComparer.Ordinal);
        foreach (var award in version.Content.Awards)
            if (award.Choose([.. passes.Select(pass => pass.Module.Code)]) is { } chosen)
                yield return new EarnedAward(SkillsCardId, award, version.Number, [.. chosen.Select(code => Certified(byCode[code]))]);
    }

    private AwardProgress Progress(Award award)
    {
        var passed = _bestPassesFirst.Select(pass => pass.Module.Code).ToHashSet(StringComparer.Ordinal);
        return new AwardProgress(award.Code, award.Name, award.MissingModules(passed), award.MissingCount(passed));
    }

    private IEnumerable<ModuleRecord> Records(IReadOnlyCollection<Attempt> attempts)
    {
        var tried = attempts.ToLookup(attempt => attempt.Module.Code);
        var known = _history.Current.Content.Modules;
        var retired = tried.Where(group => known.All(module => module.Code != group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal);
        return known.Select(module => ModuleRecord.Of(module.Code, module.Name, tried[module.Code]))
            .Concat(retired.Select(group => ModuleRecord.Of(group.Key, group.First().Module.Name, group)));
    }

    private static CertifiedModule Certified(Attempt pass) => new(pass.Module.Code, pass.Module.Name, pass.Module.SyllabusVersion);
}
