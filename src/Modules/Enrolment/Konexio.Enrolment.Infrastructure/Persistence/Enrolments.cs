using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using LearnerEnrolment = Konexio.Enrolment.Domain.Enrolments.Enrolment;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Enrolments(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys) : IEnrolments
{
    public const string WithdrawalColumn = "enrolments.withdrawal_text";

    private EnrolmentDbContext? _context;

    public async Task<LearnerEnrolment?> Find(EnrolmentId id, CancellationToken ct)
    {
        var enrolment = await (await Open(ct)).Set<LearnerEnrolment>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (enrolment is null) return null;

        session.DemandVersion(enrolment);
        var key = await keys.Of(enrolment.PersonId, ct);
        var entry = _context!.Entry(enrolment);
        session.BeforeSave(() =>
        {
            if (enrolment.WithdrawalText is { } text) entry.Property(EnrolmentTable.WithdrawalTextSealed).CurrentValue = key.Seal(text, WithdrawalColumn);
        });
        return enrolment;
    }

    public async Task<LearnerEnrolment?> FindLive(LearnerId learner, CohortId cohort, CancellationToken ct) =>
        await Live(await Open(ct)).SingleOrDefaultAsync(one => one.LearnerId == learner && one.CohortId == cohort, ct);

    public async Task<IReadOnlyList<LearnerEnrolment>> LiveOf(CohortId cohort, CancellationToken ct) =>
        await Live(await Open(ct)).Where(one => one.CohortId == cohort).OrderBy(one => one.Id).ToListAsync(ct);

    public void Add(LearnerEnrolment enrolment) => _context!.Add(enrolment);

    private static IQueryable<LearnerEnrolment> Live(EnrolmentDbContext context) => context.Set<LearnerEnrolment>().AsTracking()
        .Where(one => one.Status != EnrolmentStatus.Completed && one.Status != EnrolmentStatus.Withdrawn);

    private async Task<EnrolmentDbContext> Open(CancellationToken ct) => _context = await session.Open(ct);
}
