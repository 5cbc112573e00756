using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Readiness;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class ReadinessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var card = routes.MapGroup("/v1/skills-cards/{id:guid}").WithTags("Readiness");

        card.MapGet("readiness", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCandidateReadiness(id), ct)).ToHttp())
            .For(CandidateOperations.GetCandidateReadiness).Produces<ReadinessResponse>();

        card.MapPost("diagnostics", async (Guid id, RecordDiagnostic command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SkillsCardId = id }, ct)).ToHttp())
            .For(CandidateOperations.RecordDiagnostic).Produces<ModuleReadiness>();

        card.MapPost("readiness-overrides", async (Guid id, OverrideReadiness command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SkillsCardId = id }, ct)).ToHttp())
            .For(CandidateOperations.OverrideReadiness).Produces<ModuleReadiness>();
    }
}
