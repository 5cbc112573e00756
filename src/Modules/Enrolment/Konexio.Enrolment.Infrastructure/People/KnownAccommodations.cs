using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>Tells other modules what a learner needs in order to take part (docs/adr/0016).</summary>
internal sealed class KnownAccommodations(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, IAudit audit)
    : ILearnerAccommodations
{
    public async Task<LearnerAccommodations> Of(Guid learner, string operation, CancellationToken ct)
    {
        var found = await session.Query(
            Command("select person_id, accommodation_sealed from enrolment.learners where id = $1 and accommodation_sealed is not null", Uuid(learner)),
            row => (Person: new PersonId(row.GetGuid(0)), Sealed: row.GetFieldValue<byte[]>(1)), ct);
        if (found is not [var (person, needsSealed)]) return LearnerAccommodations.None;
        if (await keys.Find(person, ct) is not { } key) return LearnerAccommodations.None;

        audit.Touched(person, operation, AuditedAccess.Read, "accommodationNeeds");
        var needs = Persistence.Learners.ReadNeeds(key.Open(needsSealed, Persistence.Learners.AccommodationColumn));
        return new LearnerAccommodations(needs.HasFlag(Accommodations.ExtraTime), needs.HasFlag(Accommodations.AccessibleRoom));
    }
}
