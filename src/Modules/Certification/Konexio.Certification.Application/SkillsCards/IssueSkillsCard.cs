using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.SkillsCards;

/// <summary>Records the skills card of a learner of the school, or of a candidate from outside, who is then named here.</summary>
public sealed record IssueSkillsCard : ICommand<IssueSkillsCardResponse>
{
    /// <summary>The number that is printed on the card.</summary>
    /// <example>FR-2026-0042</example>
    public string Number { get; init; } = "";

    /// <summary>The learner; absent for a candidate from outside.</summary>
    public Guid? LearnerId { get; init; }

    /// <summary>The name as it is to be printed; a learner's is Enrolment's where it is absent.</summary>
    /// <example>Amina Exemple</example>
    public string? Name { get; init; }

    public override string ToString() => nameof(IssueSkillsCard);
}

/// <summary>The new card.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="PersonId">Who holds it.</param>
/// <param name="ExpiresOn">The last day on which an exam can be sat.</param>
public sealed record IssueSkillsCardResponse(Guid Id, Guid PersonId, DateOnly ExpiresOn);

internal sealed class IssueSkillsCardValidator : AbstractValidator<IssueSkillsCard>
{
    private const int LongestNumber = 40;
    private const int LongestName = 200;

    public IssueSkillsCardValidator()
    {
        RuleFor(command => command.Number).NotEmpty().PlainText(LongestNumber);
        RuleFor(command => command.Name).PlainText(LongestName);
    }
}

internal sealed class IssueSkillsCardHandler(
    ISkillsCards cards, IReadiness readiness, CardHolders holders, ICatalogue catalogue, IAudit audit, TimeProvider clock)
    : ICommandHandler<IssueSkillsCard, IssueSkillsCardResponse>
{
    public async Task<Result<IssueSkillsCardResponse>> Handle(IssueSkillsCard command, CancellationToken cancellationToken)
    {
        var number = SkillsCardNumber.Of(command.Number);
        var holder = await holders.Of(command.LearnerId, command.Name, cancellationToken);
        Error[] faults = [.. number.Errors, .. holder.Errors];
        if (faults.Length > 0) return Result<IssueSkillsCardResponse>.Refused(faults);

        var now = clock.GetUtcNow();
        var months = (await catalogue.History(cancellationToken)).Current.Content.Settings.CardMonths;
        var card = SkillsCard.Issue(new SkillsCardId(Guid.CreateVersion7(now)), number.Value, holder.Value.Candidate, holder.Value.Name, months, now);
        await cards.Add(card, cancellationToken);
        await readiness.Add(CandidateReadiness.Of(card), cancellationToken);
        audit.Touched(card.Candidate.PersonId, nameof(IssueSkillsCard), AuditedAccess.Change, "name", "skillsCard");
        return new IssueSkillsCardResponse(card.Id.Value, card.Candidate.PersonId.Value, card.ExpiresOn);
    }
}
