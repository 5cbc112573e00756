using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>What a candidate has tried and passed, what that earns, and what is missing for every other award.</summary>
public sealed record GetPassport(Guid SkillsCardId) : IQuery<PassportResponse>;

/// <summary>A candidate's module passport, computed from the attempts and the rules at every reading.</summary>
/// <param name="SkillsCardId">The candidate's card.</param>
/// <param name="Modules">Every module of the catalogue in force, and those of earlier ones that were tried.</param>
/// <param name="Awards">Every award of the catalogue in force.</param>
/// <param name="Earned">Every award that is earned, each under the newest rules under which it is.</param>
public sealed record PassportResponse(
    Guid SkillsCardId, IReadOnlyList<PassportModule> Modules, IReadOnlyList<PassportAward> Awards, IReadOnlyList<PassportEarnedAward> Earned)
{
    public override string ToString() => nameof(PassportResponse);
}

/// <summary>One module of a passport.</summary>
/// <param name="Code">The module's code.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Passed">Whether it is passed.</param>
/// <param name="Best">The best published result; absent where there is none.</param>
/// <param name="Attempts">Every attempt, oldest first.</param>
public sealed record PassportModule(string Code, CertificationWording Name, bool Passed, PassportAttempt? Best, IReadOnlyList<PassportAttempt> Attempts)
{
    internal static PassportModule Of(ModuleRecord module) => new(
        module.Code, CertificationWording.Of(module.Name), module.IsPassed, module.Best is { } best ? PassportAttempt.Of(best) : null,
        [.. module.Attempts.Select(PassportAttempt.Of)]);
}

/// <summary>One attempt as its candidate may see it: pending, and without a score, until it is published.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="Day">The day of the exam, in Paris.</param>
/// <param name="SyllabusVersion">The version of the syllabus that was tested.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Score">The percentage.</param>
public sealed record PassportAttempt(Guid Id, Guid ExamSessionId, DateOnly Day, string SyllabusVersion, AttemptOutcome Outcome, decimal? Score)
{
    internal static PassportAttempt Of(AttemptRecord attempt) => new(
        attempt.AttemptId.Value, attempt.ExamSessionId.Value, attempt.Day, attempt.SyllabusVersion, attempt.Outcome, attempt.Score?.Percent);
}

/// <summary>How far a candidate is with an award.</summary>
/// <param name="Code">The award's code.</param>
/// <param name="Name">The award's name.</param>
/// <param name="MissingModules">Codes of the required modules that are not passed.</param>
/// <param name="MissingCount">How many modules are still to be passed in all, the required ones among them.</param>
public sealed record PassportAward(string Code, CertificationWording Name, IReadOnlyList<string> MissingModules, int MissingCount)
{
    internal static PassportAward Of(AwardProgress award) => new(award.AwardCode, CertificationWording.Of(award.AwardName), award.MissingModules, award.MissingCount);
}

/// <summary>An award that is earned.</summary>
/// <param name="Code">The award's code.</param>
/// <param name="Name">The award's name.</param>
/// <param name="CatalogueVersion">The version of the catalogue under which it is earned.</param>
/// <param name="ModuleCodes">The modules that a certificate would name.</param>
public sealed record PassportEarnedAward(string Code, CertificationWording Name, int CatalogueVersion, IReadOnlyList<string> ModuleCodes)
{
    internal static PassportEarnedAward Of(EarnedAward earned) => new(
        earned.AwardCode, CertificationWording.Of(earned.AwardName), earned.CatalogueVersion, [.. earned.Modules.Select(module => module.Code)]);
}

internal sealed class GetPassportHandler(ISkillsCards cards, IAttempts attempts, ICatalogue catalogue, IAudit audit) : IQueryHandler<GetPassport, PassportResponse>
{
    public async Task<Result<PassportResponse>> Handle(GetPassport request, CancellationToken cancellationToken)
    {
        if (await cards.Find(new SkillsCardId(request.SkillsCardId), cancellationToken) is not { } card) return SkillsCardErrors.NotFound;

        var passport = Passport.Of(card, await attempts.Of(card.Id, cancellationToken), await catalogue.History(cancellationToken));
        audit.Touched(card.Candidate.PersonId, nameof(GetPassport), AuditedAccess.Read, "passport");
        return new PassportResponse(
            request.SkillsCardId,
            [.. passport.Modules.Select(PassportModule.Of)],
            [.. passport.Awards.Select(PassportAward.Of)],
            [.. passport.Earned.Select(PassportEarnedAward.Of)]);
    }
}
