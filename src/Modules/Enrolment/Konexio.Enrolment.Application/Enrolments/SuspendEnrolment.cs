using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Enrolments;

/// <summary>Suspends an active enrolment, for a coded reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">From which day; today where absent.</param>
public sealed record SuspendEnrolment(SuspensionReason Reason, DateOnly? From = null) : ICommand<SuspendEnrolmentResponse>
{
    [JsonIgnore]
    public Guid EnrolmentId { get; init; }
}

public sealed record SuspendEnrolmentResponse(Guid Id, EnrolmentStatus Status, DateOnly SuspendedFrom);

internal sealed class SuspendEnrolmentValidator : AbstractValidator<SuspendEnrolment>
{
    public SuspendEnrolmentValidator() => RuleFor(command => command.Reason).IsInEnum();
}

internal sealed class SuspendEnrolmentHandler(IEnrolments enrolments, IAudit audit, TimeProvider clock)
    : ICommandHandler<SuspendEnrolment, SuspendEnrolmentResponse>
{
    public async Task<Result<SuspendEnrolmentResponse>> Handle(SuspendEnrolment request, CancellationToken cancellationToken)
    {
        if (await enrolments.Find(new EnrolmentId(request.EnrolmentId), cancellationToken) is not { } enrolment) return EnrolmentErrors.NotFound;

        var from = request.From ?? SchoolDay.Of(clock.GetUtcNow());
        var suspended = enrolment.Suspend(request.Reason, from);
        if (!suspended.Succeeded) return suspended.Error!;

        audit.Touched(enrolment.PersonId, nameof(SuspendEnrolment), AuditedAccess.Change, "enrolment");
        return new SuspendEnrolmentResponse(enrolment.Id.Value, enrolment.Status, from);
    }
}
