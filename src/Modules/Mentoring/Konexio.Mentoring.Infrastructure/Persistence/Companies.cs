using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class Companies(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys) : ICompanies
{
    public async Task<Company?> Find(CompanyId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        if (context.ChangeTracker.Entries<Company>().FirstOrDefault(entry => entry.Entity.Id == id) is { } known) return known.Entity;
        if (await context.Set<Company>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } company) return null;

        var row = context.Entry(company).Property<byte[]?>(CompanyTable.Contact);
        var person = company.ContactPersonId;
        if (await keys.Find(person, ct) is { } key && row.CurrentValue is { } stored) company.Reveal(StoredContact.Open(key, stored));
        session.FollowDocument(row, () => company.Contact, contact => StoredContact.Seal(KeyOf(company.ContactPersonId, person), contact));
        session.DemandOnChange(context, company);
        return company;
    }

    public async Task Add(Company company, CancellationToken ct)
    {
        var context = await session.Open(ct);
        context.Add(company).Property<byte[]?>(CompanyTable.Contact).CurrentValue = StoredContact.Seal(keys.Make(company.ContactPersonId), company.Contact!);
    }

    private DataKey KeyOf(PersonId contact, PersonId before) => contact == before ? keys.Made(contact) : keys.Make(contact);
}
