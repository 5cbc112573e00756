using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Enrolments;

/// <summary>Makes a suspended enrolment active again.</summary>
/// <param name="On">From which day; today where absent.</param>
public sealed record ResumeEnrolment(DateOnly? On = null) : ICommand<ResumeEnrolmentResponse>
{
    [JsonIgnore]
    public Guid EnrolmentId { get; init; }
}

public sealed record ResumeEnrolmentResponse(Guid Id, EnrolmentStatus Status);

internal sealed class ResumeEnrolmentHandler(IEnrolments enrolments, IAudit audit, TimeProvider clock)
    : ICommandHandler<ResumeEnrolment, ResumeEnrolmentResponse>
{
    public async Task<Result<ResumeEnrolmentResponse>> Handle(ResumeEnrolment request, CancellationToken cancellationToken)
    {
        if (await enrolments.Find(new EnrolmentId(request.EnrolmentId), cancellationToken) is not { } enrolment) return EnrolmentErrors.NotFound;

        var resumed = enrolment.Resume(request.On ?? SchoolDay.Of(clock.GetUtcNow()));
        if (!resumed.Succeeded) return resumed.Error!;

        audit.Touched(enrolment.PersonId, nameof(ResumeEnrolment), AuditedAccess.Change, "enrolment");
        return new ResumeEnrolmentResponse(enrolment.Id.Value, enrolment.Status);
    }
}
