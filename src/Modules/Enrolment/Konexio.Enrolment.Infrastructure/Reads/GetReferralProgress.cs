using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads what became of the person whom the partner referred, where the person agrees to share it.</summary>
public sealed record GetReferralProgress(Guid ReferralId) : IQuery<ReferralProgressResponse>;

/// <summary>The person's way since the referral: no level, no evidence and no reason.</summary>
public sealed record ReferralProgressResponse(Guid ReferralId, DateTimeOffset AdmittedAt, DateOnly? PositionedOn, IReadOnlyList<SharedEnrolment> Enrolments);

/// <summary>An enrolment as its referring partner may see it.</summary>
public sealed record SharedEnrolment(string CohortName, EnrolmentStatus Status, DateOnly EnrolledOn);

internal sealed class GetReferralProgressHandler(ModuleSession<EnrolmentDbContext> session, ICaller caller, TimeProvider clock)
    : IQueryHandler<GetReferralProgress, ReferralProgressResponse>
{
    // Of a gift and a revocation at the same instant the revocation wins, as in the domain's ledger.
    private const string Sql =
        """
        select l.id, l.person_id, l.registered_at, (select max(p.taken_on) from enrolment.positionings p where p.learner_id = l.id)
        from enrolment.learners l
        join lateral (
            select c.action, c.expires_at from enrolment.consent_entries c
            where c.person_id = l.person_id and c.purpose = 'shareProgressWithPartner' and c.at <= $2
            order by c.at desc, c.action desc limit 1) last on last.action = 'given' and (last.expires_at is null or last.expires_at > $2)
        where l.referral_id = $1 and exists (select 1 from enrolment.referrals r where r.id = $1 and r.partner_id = $3)
        """;

    private const string EnrolmentsSql =
        """
        select c.name, e.status, e.enrolled_on from enrolment.enrolments e join enrolment.cohorts c on c.id = e.cohort_id
        where e.learner_id = $1 order by e.id
        """;

    public async Task<Result<ReferralProgressResponse>> Handle(GetReferralProgress request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var found = await session.Query(
            Command(Sql, Uuid(request.ReferralId), Instant(clock.GetUtcNow()), Rows.Maybe(caller.PartnerId)),
            row => (Learner: row.GetGuid(0), Person: new PersonId(row.GetGuid(1)), AdmittedAt: row.GetFieldValue<DateTimeOffset>(2), PositionedOn: row.Maybe<DateOnly>(3)),
            cancellationToken);
        if (found is not [var learner]) return ReferralProgressErrors.NotShared;

        var enrolments = await session.Query(
            Command(EnrolmentsSql, Uuid(learner.Learner)),
            row => new SharedEnrolment(row.GetString(0), Wire.Read<EnrolmentStatus>(row.GetString(1)), row.GetFieldValue<DateOnly>(2)), cancellationToken);
        session.Touched([learner.Person], nameof(GetReferralProgress), AuditedAccess.Read, "progress");
        return new ReferralProgressResponse(request.ReferralId, learner.AdmittedAt, learner.PositionedOn, enrolments);
    }
}

internal static class ReferralProgressErrors
{
    /// <summary>One answer for no such referral, another partner's, no learner yet and no consent: none can be told from the others.</summary>
    public static Error NotShared => Error.NotFound("referral.progress-not-shared");
}
