using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Exports all registers of a cohort as CSV, one line a learner and session.</summary>
public sealed record ExportRegisters(Guid CohortId) : IQuery<RegisterFile>;

internal sealed class ExportRegistersHandler(ICohorts cohorts, ISessions sessions, RegisterReader reader) : IQueryHandler<ExportRegisters, RegisterFile>
{
    public async Task<Result<RegisterFile>> Handle(ExportRegisters request, CancellationToken cancellationToken)
    {
        if (await cohorts.Find(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var held = (await sessions.Of(cohort.Id, cancellationToken)).Where(session => !session.IsCancelled).OrderBy(session => session.Slot.StartsAt);
        return RegisterCsv.Write(await reader.Read([.. held], nameof(ExportRegisters), cancellationToken), $"emargements-{cohort.Id}.csv");
    }
}
