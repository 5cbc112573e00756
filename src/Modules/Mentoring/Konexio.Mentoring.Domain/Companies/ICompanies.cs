namespace Konexio.Mentoring.Domain.Companies;

public interface ICompanies
{
    Task<Company?> Find(CompanyId id, CancellationToken ct);

    Task Add(Company company, CancellationToken ct);
}
