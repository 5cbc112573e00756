using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Approves a submitted mentor, whose vetting check must be good today and whose company's agreement must run.</summary>
public sealed record ApproveMentor(Guid Id) : ICommand<MentorState>;

internal sealed class ApproveMentorHandler(IMentors mentors, ICompanies companies, IAudit audit, TimeProvider clock) : ICommandHandler<ApproveMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(ApproveMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;

        var company = (await companies.Find(mentor.CompanyId, cancellationToken)).Demand(CompanyErrors.NotFound);
        if (mentor.Approve(company, SchoolDay.Of(clock.GetUtcNow())).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(ApproveMentor), AuditedAccess.Change, "status");
        return MentorState.Of(mentor);
    }
}
