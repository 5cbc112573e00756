using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>Persons, sealed on the way in and opened on the way out.</summary>
internal sealed class People(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys) : IPeople
{
    /// <summary>A new person goes to PostgreSQL in the command's one batch, not through EF (docs/performance.md).</summary>
    public void Add(Person person)
    {
        var key = keys.Make(person.Id);
        var details = person.Details!;
        session.Track(person);
        session.Write(Command(
            "insert into enrolment.people (id, given_name_sealed, family_name_sealed, details_sealed, recorded_at, absorbed_records) values ($1, $2, $3, $4, $5, 0)",
            Uuid(person.Id.Value),
            Bytes(key.Seal(details.Name.GivenName, SealedColumns.GivenName)),
            Bytes(key.Seal(details.Name.FamilyName, SealedColumns.FamilyName)),
            Bytes(key.Seal(StoredDetails.Write(details), SealedColumns.PersonDetails)),
            Instant(person.RecordedAt)));
    }

    public async Task<Person?> Find(PersonId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var person = await context.Set<Person>().AsTracking().SingleOrDefaultAsync(found => found.Id == id, ct);
        if (person is null) return null;

        session.DemandVersion(person);
        return Opened(context, person, await keys.Find(id, ct));
    }

    public async Task<IReadOnlyList<Person>> FindAll(IReadOnlyCollection<PersonId> ids, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<Person>().AsTracking().Where(person => ids.Contains(person.Id)).ToListAsync(ct);
        var opening = await keys.FindAll([.. found.Select(person => person.Id)], ct);
        return [.. found.Select(person => Opened(context, person, opening.GetValueOrDefault(person.Id)))];
    }

    public async Task<IReadOnlyList<PersonId>> RecordsOf(PersonId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var survivor = await context.Set<Person>().Where(person => person.Id == id).Select(person => person.MergedInto ?? person.Id).SingleOrDefaultAsync(ct);
        var absorbed = await context.Set<Person>().Where(person => person.MergedInto == survivor).Select(person => person.Id).ToListAsync(ct);
        return [survivor, .. absorbed];
    }

    private Person Opened(EnrolmentDbContext context, Person person, DataKey? key)
    {
        var row = context.Entry(person);
        if (key is not null && row.Property<byte[]?>(PersonTable.Details).CurrentValue is { } details && person.Details is null)
            person.Reveal(StoredDetails.Open(key, row.Property<byte[]?>(PersonTable.GivenName).CurrentValue, row.Property<byte[]?>(PersonTable.FamilyName).CurrentValue, details));

        var revealed = person.Details;
        session.BeforeSave(() =>
        {
            if (person.Details == revealed) return;
            row.Property<byte[]?>(PersonTable.GivenName).CurrentValue = key?.Seal(person.Details?.Name.GivenName, SealedColumns.GivenName);
            row.Property<byte[]?>(PersonTable.FamilyName).CurrentValue = key?.Seal(person.Details?.Name.FamilyName, SealedColumns.FamilyName);
            row.Property<byte[]?>(PersonTable.Details).CurrentValue = person.Details is { } changed ? key?.Seal(StoredDetails.Write(changed), SealedColumns.PersonDetails) : null;
        });
        return person;
    }
}
