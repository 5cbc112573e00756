using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Application.Companies;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Companies with their contacts opened; each reading is written down.</summary>
internal sealed class CompanyReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys)
{
    internal const string Select =
        "select c.id, c.name, c.siret, c.agreed_from, c.agreed_until, c.pledged_hours, c.contact_person_id, c.registered_at, c.xmin, c.contact_sealed from mentoring.companies c";

    public async Task<Page<CompanyResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (Company: Company(row), Contact: row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9)), ct);
        var page = Page<(CompanyResponse Company, byte[]? Contact)>.Of(rows, limit, row => row.Company.Id);
        var persons = page.Items.Select(row => new PersonId(row.Company.ContactPersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name", "email");
        return new Page<CompanyResponse>([.. page.Items.Select(row => Opened(row.Company, row.Contact, opening))], page.NextCursor);
    }

    private static CompanyResponse Company(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.Text(2), row.GetFieldValue<DateOnly>(3), row.Maybe<DateOnly>(4), row.GetInt32(5), row.GetGuid(6),
        row.GetFieldValue<DateTimeOffset>(7))
    {
        Version = row.Version(8),
    };

    private static CompanyResponse Opened(CompanyResponse company, byte[]? stored, IReadOnlyDictionary<PersonId, DataKey> keys)
    {
        if (stored is null || !keys.TryGetValue(new PersonId(company.ContactPersonId), out var key)) return company;

        var contact = StoredContact.Open(key, stored);
        return company with { Contact = new CompanyContactContent { Name = contact.Name.Reveal(), Email = contact.Email } };
    }
}
