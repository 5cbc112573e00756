using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Companies, the newest first.</summary>
/// <param name="Siret">Only the one with this number.</param>
/// <param name="AgreedOn">Only those whose agreement runs on that day.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListCompanies(string? Siret, DateOnly? AgreedOn, string? Cursor, int Limit) : IQuery<Page<CompanyResponse>>;

internal sealed class ListCompaniesValidator : AbstractValidator<ListCompanies>
{
    public ListCompaniesValidator()
    {
        RuleFor(query => query.Siret).MaximumLength(20)
            .Must(siret => siret is null || Siret.Of(siret).Succeeded).WithErrorCode(CompanyErrors.InvalidSiret.Code);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCompaniesHandler(CompanyReader companies) : IQueryHandler<ListCompanies, Page<CompanyResponse>>
{
    public async Task<Result<Page<CompanyResponse>>> Handle(ListCompanies request, CancellationToken cancellationToken)
    {
        var filtered = new Filtered(CompanyReader.Select)
            .And("c.siret = ?", request.Siret is { } siret ? PlatformSql.Text(Siret.Of(siret).Value.Value) : null)
            .And("c.id < ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null);
        if (request.AgreedOn is { } day)
            filtered.And("c.agreed_from <= ? and coalesce(c.agreed_until >= ?, true)", new NpgsqlParameter<DateOnly> { TypedValue = day }, new NpgsqlParameter<DateOnly> { TypedValue = day });
        return await companies.Read(filtered.Page("c.id desc", request.Limit), request.Limit, nameof(ListCompanies), cancellationToken);
    }
}
