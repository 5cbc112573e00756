using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Application.Grants;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>Says what a public figure is to be about; nothing is measured yet.</summary>
public sealed record DraftClaim : ICommand<DraftClaimResponse>
{
    /// <summary>The indicator's code.</summary>
    /// <example>skillsUsedDaily</example>
    public string Indicator { get; init; } = "";

    /// <summary>Of whom it speaks, for readers, in French.</summary>
    /// <example>Promotions du parcours digital à Paris, 2026</example>
    public string AboutFrench { get; init; } = "";

    /// <summary>The same in English.</summary>
    /// <example>Cohorts of the digital track in Paris, 2026</example>
    public string AboutEnglish { get; init; } = "";

    /// <summary>Which cohorts; all where it is absent.</summary>
    public GrantScopeContent? Scope { get; init; }

    /// <summary>The first day of the period; not in the future.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly Until { get; init; }
}

/// <summary>The new claim.</summary>
/// <param name="Id">The claim's identifier.</param>
public sealed record DraftClaimResponse(Guid Id);

internal sealed class DraftClaimValidator : AbstractValidator<DraftClaim>
{
    private const int LongestAbout = 200;
    private const int LongestCode = 60;
    private const int MostCodes = 50;
    private const int MostCohorts = 500;

    public DraftClaimValidator()
    {
        RuleFor(command => command.Indicator).NotEmpty().PlainText(LongestCode);
        RuleFor(command => command.AboutFrench).NotEmpty().PlainText(LongestAbout);
        RuleFor(command => command.AboutEnglish).NotEmpty().PlainText(LongestAbout);
        RuleFor(command => command.From).NotEmpty();
        RuleFor(command => command.Until).NotEmpty();
        When(command => command.Scope is not null, () =>
        {
            RuleFor(command => command.Scope!.Tracks).AtMost(MostCodes);
            RuleForEach(command => command.Scope!.Tracks).NotEmpty().PlainText(LongestCode);
            RuleFor(command => command.Scope!.Stages).AtMost(MostCodes);
            RuleForEach(command => command.Scope!.Stages).NotEmpty().PlainText(LongestCode);
            RuleFor(command => command.Scope!.Cohorts).AtMost(MostCohorts);
            RuleFor(command => command.Scope!.Sites).AtMost(MostCodes);
        });
    }
}

internal sealed class DraftClaimHandler(IClaims claims, IIndicators indicators, TimeProvider clock) : ICommandHandler<DraftClaim, DraftClaimResponse>
{
    public async Task<Result<DraftClaimResponse>> Handle(DraftClaim command, CancellationToken cancellationToken)
    {
        if (await indicators.Find(command.Indicator, cancellationToken) is null) return ClaimErrors.IndicatorUnknown;

        var now = clock.GetUtcNow();
        var subject = new ClaimSubject(
            command.Indicator, new Bilingual(command.AboutFrench.Trim(), command.AboutEnglish.Trim()), command.Scope?.ToScope() ?? GrantScope.Everything, command.From, command.Until);
        var claim = Claim.Draft(new ClaimId(Guid.CreateVersion7(now)), subject, now);
        if (!claim.Succeeded) return Result<DraftClaimResponse>.Refused(claim.Errors);

        await claims.Add(claim.Value, cancellationToken);
        return new DraftClaimResponse(claim.Value.Id.Value);
    }
}
