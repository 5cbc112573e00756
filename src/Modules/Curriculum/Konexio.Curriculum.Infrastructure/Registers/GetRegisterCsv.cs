using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Exports a session's register as CSV, one line a learner.</summary>
public sealed record GetRegisterCsv(Guid SessionId) : IQuery<RegisterFile>;

internal sealed class GetRegisterCsvHandler(ISessions sessions, RegisterReader reader) : IQueryHandler<GetRegisterCsv, RegisterFile>
{
    public async Task<Result<RegisterFile>> Handle(GetRegisterCsv request, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var views = await reader.Read([session], nameof(GetRegisterCsv), cancellationToken);
        return RegisterCsv.Write(views, $"emargement-{session.Slot.Date:yyyy-MM-dd}-{session.Id}.csv");
    }
}
