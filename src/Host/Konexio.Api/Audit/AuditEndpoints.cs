using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using MediatR;

namespace Konexio.Api.Audit;

/// <summary>Who touched whose data, over all modules, and whether that account of it was tampered with.</summary>
internal static class AuditEndpoints
{
    private const string Scope = "audit.read";

    private static readonly Operation ListOperation = new("listAuditEntries", Scope, "an administrator looks up who touched whose data", Role.Administrator);
    private static readonly Operation VerifyOperation = new("verifyAudit", Scope, "an administrator finds out whether the audit was tampered with", Role.Administrator);

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/v1/audit").WithTags("Audit");

        audit.MapGet("", List)
            .For(ListOperation)
            .WithSummary("List audit entries")
            .WithDescription("Every read and change of a person's data, newest first: who, whose, by which operation, why, which fields and when, never the values. Reading the audit is itself audited, for each person whose entries are shown.")
            .Produces<Page<AuditRow>>();

        audit.MapGet("/verification", async (string? mark, IMediator mediator, CancellationToken ct) => (await mediator.Send(new VerifyAudit(mark), ct)).ToHttp())
            .For(VerifyOperation)
            .WithSummary("Verify the audit")
            .WithDescription("Computes every link of each module's chain again, and says whether it is sound or where it first breaks. Note the last mark outside the database, and give it later: who cuts the end of the chain off cannot keep it.")
            .Produces<AuditVerification>();
    }

    private static async Task<IResult> List(
        IMediator mediator, Guid? person, string? client, string? operation, string? module, DateTimeOffset? from, DateTimeOffset? to, string? cursor, int? limit, CancellationToken ct) =>
        (await mediator.Send(new ListAuditEntries(person, client, operation, module, from, to, cursor, limit ?? 50), ct)).ToHttp();
}
