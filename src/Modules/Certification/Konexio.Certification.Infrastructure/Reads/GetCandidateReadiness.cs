using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Whether a candidate may sit the exam of each module, and if not all that is missing.</summary>
public sealed record GetCandidateReadiness(Guid SkillsCardId) : IQuery<ReadinessResponse>;

/// <summary>A candidate's readiness.</summary>
/// <param name="SkillsCardId">The candidate's card.</param>
/// <param name="Modules">Every module of the catalogue in force, in its order.</param>
public sealed record ReadinessResponse(Guid SkillsCardId, IReadOnlyList<ModuleReadiness> Modules);

internal sealed class GetCandidateReadinessHandler(ReadinessRecords records, ICaller caller, IAudit audit) : IQueryHandler<GetCandidateReadiness, ReadinessResponse>
{
    public async Task<Result<ReadinessResponse>> Handle(GetCandidateReadiness request, CancellationToken cancellationToken)
    {
        if (await records.Find(request.SkillsCardId, cancellationToken) is not { } record) return SkillsCardErrors.NotFound;

        var isStaff = caller.Role is Role.Coordinator or Role.Supervisor or Role.Administrator;
        string[] read = isStaff ? ["readiness", "overrideReason"] : ["readiness"];
        audit.Touched(record.Readiness.Candidate.PersonId, nameof(GetCandidateReadiness), AuditedAccess.Read, read);
        return new ReadinessResponse(
            request.SkillsCardId, [.. record.Catalogue.Modules.Select(module => ModuleReadiness.Of(record, module.Code, withReason: isStaff))]);
    }
}
