using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>Tells other modules what learners are called: the one question that Enrolment answers at once (docs/adr/0016).</summary>
internal sealed class LearnerNames(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, IAudit audit) : ILearnerNames
{
    private const string Sql =
        """
        select l.id, p.id, p.given_name_sealed, p.family_name_sealed, p.details_sealed
        from enrolment.learners l join enrolment.people r on r.id = l.person_id join enrolment.people p on p.id = coalesce(r.merged_into, r.id)
        where l.id = any($1) and p.details_sealed is not null
        """;

    public async Task<IReadOnlyDictionary<Guid, LearnerName>> Of(IReadOnlyCollection<Guid> learners, string operation, CancellationToken ct)
    {
        var rows = await session.Query(Command(Sql, Uuids(learners)), row => (
            Learner: row.GetGuid(0), Person: new PersonId(row.GetGuid(1)), Given: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2),
            Family: row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3), Details: row.GetFieldValue<byte[]>(4)), ct);
        var opening = await keys.FindAll([.. rows.Select(row => row.Person)], ct);
        var names = new Dictionary<Guid, LearnerName>();
        foreach (var row in rows)
        {
            if (!opening.TryGetValue(row.Person, out var key)) continue;

            var name = StoredDetails.Open(key, row.Given, row.Family, row.Details).Name;
            names[row.Learner] = new LearnerName(name.GivenName, name.FamilyName, name.NativeName);
        }

        audit.Touched(rows.Select(row => row.Person), operation, AuditedAccess.Read, "name");
        return names;
    }
}
