using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.Curriculum.Infrastructure.Registers;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Signing;

/// <summary>Finds who has not signed yet, for whoever shows the code of the room's screen; all else is answered alike.</summary>
/// <param name="SessionId">The session, where the code came with a link.</param>
/// <param name="Number">Its short number, where a PIN was typed.</param>
/// <param name="Kind">How the code was read.</param>
/// <param name="Code">The code.</param>
internal sealed record FindSigners(Guid? SessionId, string? Number, CodeKind Kind, string Code) : IQuery<SigningRoom>
{
    public override string ToString() => nameof(FindSigners);
}

/// <summary>A session whose register is open, and who is still to sign.</summary>
internal sealed record SigningRoom(Guid SessionId, string UnitTitle, Slot Slot, IReadOnlyList<Signer> Signers)
{
    public override string ToString() => nameof(SigningRoom);
}

internal sealed record Signer(Guid LearnerId, string Name, string? NativeName)
{
    public override string ToString() => nameof(Signer);
}

internal sealed class FindSignersHandler(
    ModuleSession<CurriculumDbContext> database, ISessions sessions, IRosters rosters, ILearnerNames names, TimeProvider clock) : IQueryHandler<FindSigners, SigningRoom>
{
    public async Task<Result<SigningRoom>> Handle(FindSigners request, CancellationToken cancellationToken)
    {
        foreach (var id in await Candidates(request, cancellationToken))
        {
            if (await sessions.Find(id, cancellationToken) is { } session && session.Register.Admits(request.Kind, request.Code, clock.GetUtcNow()))
                return await Room(session, cancellationToken);
        }

        return RegisterErrors.WrongCode;
    }

    private async Task<IReadOnlyList<SessionId>> Candidates(FindSigners request, CancellationToken ct)
    {
        if (request.SessionId is { } id) return [new SessionId(id)];

        var now = clock.GetUtcNow();
        var context = await database.Open(ct);
        var open = await context.Set<Session>()
            .Where(session => session.Register.Status == RegisterStatus.Open && session.Slot.EndsAt > now)
            .Select(session => session.Id).ToListAsync(ct);
        return [.. open.Where(session => SessionNumber.Of(session) == request.Number)];
    }

    private async Task<SigningRoom> Room(Session session, CancellationToken ct)
    {
        var roster = await rosters.Of(session.CohortId, ct);
        var signed = session.Register.Lines.Where(line => line.Attendance.IsSigned).Select(line => line.LearnerId);
        var missing = roster.ExpectedOn(session.Slot.Date).Except(signed).Select(learner => learner.Value).ToList();
        var found = await names.Of(missing, nameof(FindSigners), ct);
        return new SigningRoom(session.Id.Value, session.UnitTitle, session.Slot, [.. missing.Where(found.ContainsKey).Select(Signer).OrderBy(signer => signer.Name, StringComparer.CurrentCultureIgnoreCase)]);

        Signer Signer(Guid learner) => new(learner, found[learner].Short(), found[learner].NativeName);
    }
}
