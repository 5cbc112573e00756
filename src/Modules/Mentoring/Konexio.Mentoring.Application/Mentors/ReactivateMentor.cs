using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Lets a deactivated mentor be paired again, under the same conditions as an approval.</summary>
public sealed record ReactivateMentor(Guid Id) : ICommand<MentorState>;

internal sealed class ReactivateMentorHandler(IMentors mentors, ICompanies companies, IAudit audit, TimeProvider clock) : ICommandHandler<ReactivateMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(ReactivateMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;

        var company = (await companies.Find(mentor.CompanyId, cancellationToken)).Demand(CompanyErrors.NotFound);
        if (mentor.Reactivate(company, SchoolDay.Of(clock.GetUtcNow())).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(ReactivateMentor), AuditedAccess.Change, "status");
        return MentorState.Of(mentor);
    }
}
