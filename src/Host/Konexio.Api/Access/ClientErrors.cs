using Konexio.SharedKernel;

namespace Konexio.Api.Access;

internal static class ClientErrors
{
    public static Error NotFound => Error.NotFound("client.not-found");
}
