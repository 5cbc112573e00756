using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>One pair of records that may be of one person.</summary>
public sealed record GetDuplicate(DuplicateId Id) : IQuery<DuplicateDetail>;

internal sealed class GetDuplicateHandler(ModuleSession<EnrolmentDbContext> session, DuplicateReader reader) : IQueryHandler<GetDuplicate, DuplicateDetail>
{
    public async Task<Result<DuplicateDetail>> Handle(GetDuplicate request, CancellationToken cancellationToken)
    {
        var context = await session.Open(cancellationToken);
        var row = await context.Set<Duplicate>().Where(pair => pair.Id == request.Id)
            .Select(pair => new DuplicateReader.Row(pair, EF.Property<uint>(pair, "xmin"))).SingleOrDefaultAsync(cancellationToken);
        if (row is null) return DuplicateErrors.NotFound;

        return (await reader.Show([row], nameof(GetDuplicate), cancellationToken))[0];
    }
}
