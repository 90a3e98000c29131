import { Done } from '@artiqo/contracts/common'
import {
  ChangePasswordInput,
  ForgotPasswordInput,
  LoginInput,
  LogoutInput,
  Me,
  Profile,
  ProfileInput,
  Refreshed,
  RefreshInput,
  RegisterInput,
  ResetPasswordInput,
  SetPhotoInput,
  SignedIn,
  UpdateProfileInput,
  UsernameFree,
  UsernameFreeInput,
  VerifyEmailInput,
} from '@artiqo/contracts/identity'
import { publicRead } from '#kept/public-read.ts'
import { anyone, signedIn } from '#trpc/init.ts'
import { login } from './login.ts'
import { changePassword, forgotPassword, resetPassword, verifyEmail } from './password.service.ts'
import { getMe, getProfile, isUsernameFree, removePhoto, updateProfile } from './profile.service.ts'
import { register } from './register.ts'
import { logout, refresh } from './sessions.service.ts'

/** Ways to get a session, or out of one: an access token that is over must not bar them. */
const outside = anyone.meta({ alone: true, anyToken: true })

export const identityRouter = {
  register: outside
    .meta({ limit: 'LIMIT_REGISTER' })
    .input(RegisterInput)
    .output(SignedIn)
    .mutation(({ ctx, input }) => register(ctx, input)),
  login: outside
    .input(LoginInput)
    .output(SignedIn)
    .mutation(({ ctx, input }) => login(ctx, input)),
  refresh: outside
    .input(RefreshInput)
    .output(Refreshed)
    .mutation(({ ctx, input }) => refresh(ctx, input)),
  logout: outside
    .input(LogoutInput)
    .output(Done)
    .mutation(({ ctx, input }) => logout(ctx, input)),
  forgotPassword: outside
    .meta({ limit: 'LIMIT_RECOVERY' })
    .input(ForgotPasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => forgotPassword(ctx, input)),
  resetPassword: outside
    .meta({ limit: 'LIMIT_LOGIN' })
    .input(ResetPasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: signedIn
    .meta({ limit: 'LIMIT_LOGIN', alone: true })
    .input(ChangePasswordInput)
    .output(Done)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  verifyEmail: outside
    .meta({ limit: 'LIMIT_LOGIN' })
    .input(VerifyEmailInput)
    .output(Done)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  usernameFree: anyone
    .meta({ limit: 'LIMIT_LOGIN_ADDRESS' })
    .input(UsernameFreeInput)
    .output(UsernameFree)
    .query(({ ctx, input }) => isUsernameFree(ctx, input.username)),
  me: signedIn.output(Me).query(({ ctx }) => getMe(ctx)),
  updateProfile: signedIn
    .input(UpdateProfileInput)
    .output(Me)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  setPhoto: signedIn
    .input(SetPhotoInput)
    .output(Me)
    .mutation(({ ctx }) => removePhoto(ctx)),
  profile: anyone
    .meta(publicRead(ProfileInput, () => ['works', 'for_sale']))
    .input(ProfileInput)
    .output(Profile)
    .query(({ ctx, input }) => getProfile(ctx, input)),
}
