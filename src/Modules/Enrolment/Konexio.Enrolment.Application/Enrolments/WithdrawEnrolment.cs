using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Enrolments;

/// <summary>Ends an enrolment early, for a coded reason. Before the cohort starts, the place goes to the next of the list.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ReasonText">Says more; demanded with the reason <c>other</c> and refused with any other.</param>
public sealed record WithdrawEnrolment(WithdrawalReason Reason, string? ReasonText = null) : ICommand<WithdrawEnrolmentResponse>
{
    [JsonIgnore]
    public Guid EnrolmentId { get; init; }

    public override string ToString() => nameof(WithdrawEnrolment);
}

public sealed record WithdrawEnrolmentResponse(Guid Id, EnrolmentStatus Status, DateOnly EndedOn, bool PlaceOpensAgain);

internal sealed class WithdrawEnrolmentValidator : AbstractValidator<WithdrawEnrolment>
{
    public WithdrawEnrolmentValidator()
    {
        RuleFor(command => command.Reason).IsInEnum();
        RuleFor(command => command.ReasonText).PlainLines(1000);
    }
}

internal sealed class WithdrawEnrolmentHandler(IEnrolments enrolments, ICohorts cohorts, OfferTerms terms, IAudit audit, TimeProvider clock)
    : ICommandHandler<WithdrawEnrolment, WithdrawEnrolmentResponse>
{
    public async Task<Result<WithdrawEnrolmentResponse>> Handle(WithdrawEnrolment request, CancellationToken cancellationToken)
    {
        if (await enrolments.Find(new EnrolmentId(request.EnrolmentId), cancellationToken) is not { } enrolment) return EnrolmentErrors.NotFound;
        if (await cohorts.FindLocked(enrolment.CohortId, cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var now = clock.GetUtcNow();
        var today = SchoolDay.Of(now);
        var withdrawn = enrolment.Withdraw(request.Reason, request.ReasonText, cohort.Status, today);
        if (!withdrawn.Succeeded) return withdrawn.Error!;

        audit.Touched(enrolment.PersonId, nameof(WithdrawEnrolment), AuditedAccess.Change, "enrolment");
        var opensAgain = cohort.Status == CohortStatus.Open;
        if (opensAgain && await Release(enrolment, cohort, cancellationToken) is { Succeeded: false } kept) return kept.Error!;

        await Allocation.Fill(cohort, cohorts, terms, now, cancellationToken);
        return new WithdrawEnrolmentResponse(enrolment.Id.Value, enrolment.Status, today, opensAgain);
    }

    private async Task<Result> Release(Domain.Enrolments.Enrolment enrolment, Cohort cohort, CancellationToken ct)
    {
        var place = await cohorts.FindPlace(enrolment.PlaceId, ct);
        var entry = await cohorts.LiveEntry(cohort.Id, enrolment.LearnerId, ct);
        return place is null || entry is null ? PlaceErrors.NotFilled : cohort.Release(place, entry);
    }
}
