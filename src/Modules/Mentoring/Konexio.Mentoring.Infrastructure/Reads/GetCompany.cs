using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Companies;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One company, with the contact's name.</summary>
public sealed record GetCompany(Guid Id) : IQuery<CompanyResponse>;

/// <summary>A company and its agreement; where the contact's data was erased, there is no contact any more.</summary>
/// <param name="Id">The company's identifier.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Siret">The number of the French establishment; absent where it is not known.</param>
/// <param name="AgreedFrom">The first day of the agreement.</param>
/// <param name="AgreedUntil">The last day of the agreement; absent where it runs on.</param>
/// <param name="PledgedHours">How many hours its employees are to give in a calendar year.</param>
/// <param name="ContactPersonId">Who the contact is.</param>
/// <param name="RegisteredAt">When the company was registered.</param>
public sealed record CompanyResponse(
    Guid Id, string Name, string? Siret, DateOnly AgreedFrom, DateOnly? AgreedUntil, int PledgedHours, Guid ContactPersonId, DateTimeOffset RegisteredAt) : IVersioned
{
    public CompanyContactContent? Contact { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(CompanyResponse);
}

internal sealed class GetCompanyHandler(CompanyReader companies) : IQueryHandler<GetCompany, CompanyResponse>
{
    public async Task<Result<CompanyResponse>> Handle(GetCompany request, CancellationToken cancellationToken)
    {
        var select = new Filtered(CompanyReader.Select).And("c.id = ?", PlatformSql.Uuid(request.Id)).Page("c.id", 1);
        return (await companies.Read(select, 1, nameof(GetCompany), cancellationToken)).Items is [var found] ? found : CompanyErrors.NotFound;
    }
}
