using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Writes into the journal that a learner agreed to one purpose, for a period.</summary>
/// <param name="Purpose">What the learner agrees to.</param>
/// <param name="Period">How long the consent lasts.</param>
/// <param name="ExplainedIn">The language (BCP 47) in which it was explained.</param>
public sealed record GiveConsent(ConsentPurpose Purpose, ConsentPeriod Period, string ExplainedIn) : ICommand<GiveConsentResponse>
{
    [JsonIgnore]
    public Guid LearnerId { get; init; }
}

public sealed record GiveConsentResponse(Guid Id, DateTimeOffset? ExpiresAt);

internal sealed class GiveConsentValidator : AbstractValidator<GiveConsent>
{
    public GiveConsentValidator()
    {
        RuleFor(command => command.Purpose).IsInEnum();
        RuleFor(command => command.Period).IsInEnum();
        RuleFor(command => command.ExplainedIn).NotEmpty().MaximumLength(35)
            .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
    }
}

internal sealed class GiveConsentHandler(ILearners learners, IConsents consents, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<GiveConsent, GiveConsentResponse>
{
    public async Task<Result<GiveConsentResponse>> Handle(GiveConsent request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;

        var language = LanguageTag.Of(request.ExplainedIn).Value.Value;
        var entry = ConsentEntry.Give(learner.PersonId, request.Purpose, request.Period, language, caller.ClientId, clock.GetUtcNow());
        await consents.Add(entry, cancellationToken);
        audit.Touched(learner.PersonId, nameof(GiveConsent), AuditedAccess.Change, "consent");
        return new GiveConsentResponse(entry.Id.Value, entry.ExpiresAt);
    }
}
