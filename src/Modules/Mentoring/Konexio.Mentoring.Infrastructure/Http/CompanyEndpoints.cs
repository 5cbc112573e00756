using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Companies;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class CompanyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var companies = routes.MapGroup("/v1/companies").WithTags("Companies");

        companies.MapPost("", async (RegisterCompany command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(company => $"/v1/companies/{company.Id}"))
            .For(PeopleOperations.RegisterCompany).Produces<RegisterCompanyResponse>(StatusCodes.Status201Created);

        companies.MapGet("", async (string? siret, DateOnly? agreedOn, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCompanies(siret, agreedOn, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PeopleOperations.ListCompanies).Produces<Page<CompanyResponse>>();

        companies.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCompany(id), ct)).ToHttp())
            .For(PeopleOperations.GetCompany).Produces<CompanyResponse>();

        companies.MapPut("{id:guid}", async (Guid id, ReviseCompany command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(PeopleOperations.ReviseCompany).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        companies.MapPost("{id:guid}/end-agreement", async (Guid id, EndCompanyAgreement command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PeopleOperations.EndCompanyAgreement).Produces<EndCompanyAgreementResponse>();
    }
}
