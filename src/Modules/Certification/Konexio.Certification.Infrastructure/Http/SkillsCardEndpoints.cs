using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.NamingConsents;
using Konexio.Certification.Application.SkillsCards;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class SkillsCardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var cards = routes.MapGroup("/v1/skills-cards").WithTags("Skills cards");

        cards.MapPost("", async (IssueSkillsCard command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(card => $"/v1/skills-cards/{card.Id}"))
            .For(CandidateOperations.IssueSkillsCard).Produces<IssueSkillsCardResponse>(StatusCodes.Status201Created);

        cards.MapGet("", async (Guid? learnerId, string? number, bool? expired, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListSkillsCards(learnerId, number, expired, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(CandidateOperations.ListSkillsCards).Produces<Page<SkillsCardResponse>>();

        cards.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSkillsCard(id), ct)).ToHttp())
            .For(CandidateOperations.GetSkillsCard).Produces<SkillsCardResponse>();

        cards.MapPost("{id:guid}/renew", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RenewSkillsCard(id), ct)).ToHttp())
            .For(CandidateOperations.RenewSkillsCard).Produces<RenewSkillsCardResponse>();

        cards.MapPut("{id:guid}/name", async (Guid id, CorrectCardName command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(CandidateOperations.CorrectCardName).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        cards.MapGet("{id:guid}/passport", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetPassport(id), ct)).ToHttp())
            .For(CandidateOperations.GetPassport).Produces<PassportResponse>();

        cards.MapPut("{id:guid}/naming-consent", async (Guid id, GiveNamingConsent command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SkillsCardId = id }, ct)).ToHttp())
            .For(CandidateOperations.GiveNamingConsent).Produces<NamingConsentState>();

        cards.MapDelete("{id:guid}/naming-consent", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new WithdrawNamingConsent(id), ct)).ToNoContent())
            .For(CandidateOperations.WithdrawNamingConsent).Produces(StatusCodes.Status204NoContent);
    }
}
