using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>Tells other modules how to write to a learner (docs/adr/0016).</summary>
internal sealed class LearnerContacts(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, IAudit audit) : ILearnerContacts
{
    private const string Sql =
        """
        select p.id, p.given_name_sealed, p.family_name_sealed, p.details_sealed
        from enrolment.learners l join enrolment.people r on r.id = l.person_id join enrolment.people p on p.id = coalesce(r.merged_into, r.id)
        where l.id = $1 and p.details_sealed is not null
        """;

    public async Task<LearnerContact?> Of(Guid learner, string operation, CancellationToken ct)
    {
        var rows = await session.Query(Command(Sql, Uuid(learner)), row => (
            Person: new PersonId(row.GetGuid(0)), Given: row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1),
            Family: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2), Details: row.GetFieldValue<byte[]>(3)), ct);
        if (rows is not [var found] || await keys.Find(found.Person, ct) is not { } key) return null;

        audit.Touched(found.Person, operation, AuditedAccess.Read, "email", "preferredLanguage", "name");
        var details = StoredDetails.Open(key, found.Given, found.Family, found.Details);
        return new LearnerContact(details.Email, details.PreferredLanguage?.Value, details.Name.GivenName);
    }
}
